package chesil.publishing.packs.files;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.sl.usermodel.ShapeType;
import org.apache.poi.sl.usermodel.TextShape.TextAutofit;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFAutoShape;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSheet;
import org.apache.poi.xslf.usermodel.XSLFSimpleShape;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.openxmlformats.schemas.drawingml.x2006.main.CTColor;
import org.openxmlformats.schemas.drawingml.x2006.main.CTColorScheme;

/**
 * Our plain look as a slide master: whoever adds a slide in PowerPoint gets the same. Sea blue titles on white, a strip of
 * shingle at the foot of the first, and nothing else.
 */
final class SlideLook {
    private static final int EDGE = 40;

    private final XMLSlideShow show;
    private final int wide;
    private final int high;

    private SlideLook(XMLSlideShow show, int wide, int high) {
        this.show = show;
        this.wide = wide;
        this.high = high;
    }

    static void give(XMLSlideShow show, int wide, int high) {
        var look = new SlideLook(show, wide, high);
        var before = show.getPageSize();
        show.setPageSize(new Dimension(wide, high));
        var master = show.getSlideMasters().getFirst();
        look.stretch(master, before);
        for (var layout : master.getSlideLayouts()) look.stretch(layout, before);
        look.colours();
        look.master();
        look.cover();
        look.titleOnly();
    }

    /** The layouts that come with an empty show are for a narrower page. */
    private void stretch(XSLFSheet sheet, Dimension before) {
        for (XSLFShape shape : sheet.getShapes()) {
            if (!(shape instanceof XSLFSimpleShape simple)) continue;
            var own = simple.getAnchor();
            if (own == null) continue;
            simple.setAnchor(new Rectangle2D.Double(
                    own.getX() * wide / before.getWidth(),
                    own.getY() * high / before.getHeight(),
                    own.getWidth() * wide / before.getWidth(),
                    own.getHeight() * high / before.getHeight()));
        }
    }

    private void colours() {
        var theme = show.getSlideMasters().getFirst().getTheme().getXmlObject();
        theme.setName("Chesil");
        var colours = theme.getThemeElements().getClrScheme();
        colours.setName("Chesil");
        set(colours.getDk2(), Look.SEA);
        set(colours.getLt2(), Look.BAND);
        accents(colours);
        var fonts = theme.getThemeElements().getFontScheme();
        fonts.setName("Chesil");
        fonts.getMajorFont().getLatin().setTypeface(Look.FONT);
        fonts.getMinorFont().getLatin().setTypeface(Look.FONT);
    }

    private static void accents(CTColorScheme colours) {
        var accents = List.of(
                colours.getAccent1(),
                colours.getAccent2(),
                colours.getAccent3(),
                colours.getAccent4(),
                colours.getAccent5(),
                colours.getAccent6());
        var ours = List.of(Look.IMPROVING, Look.CONCERN, Look.CHANGED, Look.SUPPLY, Look.TREATMENT, Look.PREVENTION);
        for (var i = 0; i < accents.size(); i++) set(accents.get(i), ours.get(i));
        set(colours.getHlink(), Look.IMPROVING);
        set(colours.getFolHlink(), Look.CHANGED);
    }

    private static void set(CTColor colour, Color ours) {
        if (colour.isSetSysClr()) colour.unsetSysClr();
        (colour.isSetSrgbClr() ? colour.getSrgbClr() : colour.addNewSrgbClr()).setVal(Look.rgb(ours));
    }

    private void master() {
        for (var shape : show.getSlideMasters().getFirst().getPlaceholders()) {
            if (shape.getTextType() == Placeholder.TITLE) asTitle(shape);
        }
        var styles = show.getSlideMasters()
                .getFirst()
                .getXmlObject()
                .getTxStyles()
                .getTitleStyle()
                .getLvl1PPr();
        styles.setAlgn(org.openxmlformats.schemas.drawingml.x2006.main.STTextAlignType.L);
        var look = styles.getDefRPr();
        look.setSz(2600);
        look.setB(true);
        if (look.isSetSolidFill()) look.unsetSolidFill();
        look.addNewSolidFill().addNewSrgbClr().setVal(Look.rgb(Look.SEA));
    }

    private void titleOnly() {
        var layout = show.getSlideMasters().getFirst().getLayout(SlideLayout.TITLE_ONLY);
        for (var shape : layout.getPlaceholders()) {
            if (shape.getTextType() == Placeholder.TITLE) asTitle(shape);
        }
    }

    private void asTitle(XSLFTextShape title) {
        title.setAnchor(new Rectangle2D.Double(EDGE, 22, wide - 2.0 * EDGE, 58));
        title.setVerticalAlignment(VerticalAlignment.BOTTOM);
        title.setLeftInset(0);
        title.setRightInset(0);
        title.setTextAutofit(TextAutofit.NORMAL);
    }

    /** White on the sea, over the shingle. */
    private void cover() {
        var layout = show.getSlideMasters().getFirst().getLayout(SlideLayout.TITLE);
        var background = layout.getXmlObject().getCSld().addNewBg().addNewBgPr();
        background.addNewSolidFill().addNewSrgbClr().setVal(Look.rgb(Look.SEA));
        background.addNewEffectLst();
        for (var shape : layout.getPlaceholders()) {
            if (shape.getTextType() == Placeholder.CENTERED_TITLE || shape.getTextType() == Placeholder.TITLE) {
                asTitle(shape);
                shape.setAnchor(new Rectangle2D.Double(EDGE, 130, wide - 2.0 * EDGE, 120));
                style(shape, 4000, Color.WHITE);
            } else if (shape.getTextType() == Placeholder.SUBTITLE) {
                shape.setAnchor(new Rectangle2D.Double(EDGE, 268, wide - 2.0 * EDGE, 130));
                shape.setLeftInset(0);
                style(shape, 2000, Color.WHITE);
            }
        }
        for (var x = 0; x < wide; x += 24) pebble(layout.createAutoShape(), x);
    }

    private void pebble(XSLFAutoShape pebble, int x) {
        // sizes that differ without any chance in them: the same shingle on every cover
        var size = 14 + x * 7 % 9;
        pebble.setShapeType(ShapeType.ELLIPSE);
        pebble.setAnchor(new Rectangle2D.Double(x + x * 5 % 7, high - 26 - size / 2.0, size + 8, size));
        pebble.setFillColor(List.of(new Color(0xd8d2c4), new Color(0xb9b09c), new Color(0xe8e3d8))
                .get(x / 24 % 3));
        pebble.setLineColor(null);
    }

    private static void style(XSLFTextShape shape, int size, Color colour) {
        var body = ((org.openxmlformats.schemas.presentationml.x2006.main.CTShape) shape.getXmlObject()).getTxBody();
        var list = body.getLstStyle() == null ? body.addNewLstStyle() : body.getLstStyle();
        var level = list.isSetLvl1PPr() ? list.getLvl1PPr() : list.addNewLvl1PPr();
        level.setAlgn(org.openxmlformats.schemas.drawingml.x2006.main.STTextAlignType.L);
        if (!level.isSetMarL()) level.setMarL(0);
        level.setIndent(0);
        if (!level.isSetBuNone()) level.addNewBuNone();
        var look = level.isSetDefRPr() ? level.getDefRPr() : level.addNewDefRPr();
        look.setSz(size);
        if (look.isSetSolidFill()) look.unsetSolidFill();
        look.addNewSolidFill().addNewSrgbClr().setVal(Look.rgb(colour));
    }
}
