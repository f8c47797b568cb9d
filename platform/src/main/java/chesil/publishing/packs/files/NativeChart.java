package chesil.publishing.packs.files;

import chesil.publishing.packs.Leaf;
import chesil.web.chart.ControlChart;
import chesil.web.chart.Point;
import chesil.web.chart.Stretch;
import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColorRgbBinary;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/**
 * A control chart as an office program draws it, with its figures in a workbook inside: whoever gets the file can change the
 * chart and read the numbers.
 */
final class NativeChart {
    private static final int POINTS_OF_TEXT = 12;
    private static final String PERCENT_OF_100 = "0\"%\"";

    /** One line of the chart and one column of its workbook. */
    private record Line(String name, IntFunction<@Nullable Double> value, Drawn drawn) {}

    /** @param marker null for none; {@code line} null for markers alone */
    private record Drawn(
            @Nullable Color line,
            double width,
            @Nullable PresetLineDash dash,
            @Nullable MarkerStyle marker,
            Color fill,
            int size) {
        static Drawn line(Color colour, double width, @Nullable PresetLineDash dash) {
            return new Drawn(colour, width, dash, null, colour, 0);
        }

        static Drawn marks(MarkerStyle marker, Color fill, int size) {
            return new Drawn(null, 0, null, marker, fill, size);
        }
    }

    private final XDDFChart target;
    private final ControlChart chart;
    private final String unit;
    private final XSSFSheet sheet;

    private NativeChart(XDDFChart target, Leaf.Picture picture) {
        this.target = target;
        this.chart = picture.chart();
        this.unit = picture.unit();
        try {
            this.sheet = target.getWorkbook().getSheetAt(0);
        } catch (IOException | InvalidFormatException impossible) {
            throw new IllegalStateException("a chart has no room for its figures", impossible);
        }
    }

    /** Fills an empty chart. */
    static void fill(XDDFChart target, Leaf.Picture picture) {
        new NativeChart(target, picture).fill();
    }

    private void fill() {
        writeText();
        var across = across();
        var up = up();
        var data = (XDDFLineChartData) target.createData(ChartTypes.LINE, across, up);
        data.setVaryColors(false);
        var lines = lines();
        writePeriods();
        for (var column = 0; column < lines.size(); column++) add(data, lines.get(column), column + 1);
        target.plot(data);
        target.displayBlanksAs(DisplayBlanks.GAP);
        target.setAutoTitleDeleted(true);
        target.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    }

    private void writePeriods() {
        sheet.createRow(0).createCell(0).setCellValue("Period (" + unit + ")");
        for (var i = 0; i < chart.points().size(); i++)
            sheet.createRow(i + 1)
                    .createCell(0)
                    .setCellValue(chart.points().get(i).period());
    }

    private List<Line> lines() {
        var lines = new ArrayList<Line>();
        if (!chart.stretches().isEmpty()) {
            lines.add(new Line("Upper limit", i -> limit(i, each -> each.usual().upper()), dotted()));
            lines.add(new Line("Average", i -> limit(i, Stretch::average), Drawn.line(Look.NONE, 1.25, null)));
            lines.add(new Line("Lower limit", i -> limit(i, each -> each.usual().lower()), dotted()));
        }
        var goal = chart.target();
        if (goal != null) lines.add(new Line("Target", _ -> goal, Drawn.line(Look.TEXT, 1.75, PresetLineDash.DASH)));
        lines.add(new Line(
                "Figure",
                i -> chart.points().get(i).value(),
                new Drawn(Look.NONE, 1.75, null, MarkerStyle.CIRCLE, Look.NONE, 5)));
        addSignals(lines, "Improving", Point.State.IMPROVING, Drawn.marks(MarkerStyle.CIRCLE, Look.IMPROVING, 10));
        addSignals(lines, "Concern", Point.State.CONCERN, Drawn.marks(MarkerStyle.DIAMOND, Look.CONCERN, 11));
        addSignals(lines, "Changed", Point.State.CHANGED, Drawn.marks(MarkerStyle.SQUARE, Look.CHANGED, 9));
        return lines;
    }

    private static Drawn dotted() {
        return Drawn.line(Look.NONE, 1.25, PresetLineDash.SYSTEM_DOT);
    }

    private void addSignals(List<Line> lines, String name, Point.State state, Drawn drawn) {
        if (chart.points().stream().noneMatch(point -> point.state() == state && point.value() != null)) return;
        lines.add(new Line(
                name,
                i -> chart.points().get(i).state() == state
                        ? chart.points().get(i).value()
                        : null,
                drawn));
    }

    private @Nullable Double limit(int at, java.util.function.ToDoubleFunction<Stretch> value) {
        return chart.stretches().stream()
                .filter(each -> each.from() <= at && at <= each.to())
                .findFirst()
                .map(value::applyAsDouble)
                .orElse(null);
    }

    private void add(XDDFLineChartData data, Line line, int column) {
        var count = chart.points().size();
        sheet.getRow(0).createCell(column).setCellValue(line.name());
        for (var i = 0; i < count; i++) {
            var value = line.value().apply(i);
            if (value != null && !value.isNaN())
                sheet.getRow(i + 1).createCell(column).setCellValue(value);
        }
        var series = (XDDFLineChartData.Series) data.addSeries(
                XDDFDataSourcesFactory.fromStringCellRange(sheet, new CellRangeAddress(1, count, 0, 0)),
                XDDFDataSourcesFactory.fromNumericCellRange(sheet, new CellRangeAddress(1, count, column, column)));
        series.setTitle(
                line.name(), new org.apache.poi.ss.util.CellReference(sheet.getSheetName(), 0, column, true, true));
        series.setSmooth(false);
        draw(series, line.drawn());
    }

    private static void draw(XDDFLineChartData.Series series, Drawn drawn) {
        var line = new XDDFLineProperties();
        if (drawn.line() == null) {
            line.setFillProperties(new XDDFNoFillProperties());
        } else {
            line.setFillProperties(fill(drawn.line()));
            line.setWidth(drawn.width());
            if (drawn.dash() != null) line.setPresetDash(new XDDFPresetLineDash(drawn.dash()));
        }
        series.setLineProperties(line);
        if (drawn.marker() == null) {
            series.setMarkerStyle(MarkerStyle.NONE);
            return;
        }
        series.setMarkerStyle(drawn.marker());
        series.setMarkerSize((short) drawn.size());
        var shape = series.getCTLineSer().getMarker().addNewSpPr();
        shape.addNewSolidFill().addNewSrgbClr().setVal(Look.rgb(drawn.fill()));
        shape.addNewLn().addNewSolidFill().addNewSrgbClr().setVal(Look.rgb(Color.WHITE));
    }

    private static XDDFSolidFillProperties fill(Color colour) {
        return new XDDFSolidFillProperties(new XDDFColorRgbBinary(Look.rgb(colour)));
    }

    private XDDFCategoryAxis across() {
        var axis = target.createCategoryAxis(AxisPosition.BOTTOM);
        axis.setMajorTickMark(AxisTickMark.NONE);
        axis.getOrAddShapeProperties().setLineProperties(line(Look.LINE));
        // names of periods are few enough to lie flat: each 1st, 2nd, 3rd, 6th or 12th
        axis.getOrAddTextProperties().setFontSize((double) POINTS_OF_TEXT);
        var inFile = target.getCTChart().getPlotArea().getCatAxArray(0);
        var every = every(chart.points().size());
        inFile.addNewTickLblSkip().setVal(every);
        inFile.addNewTickMarkSkip().setVal(every);
        return axis;
    }

    private static int every(int points) {
        for (var step : new int[] {1, 2, 3, 6, 12}) if (points / step <= 9) return step;
        return 24;
    }

    private XDDFValueAxis up() {
        var axis = target.createValueAxis(AxisPosition.LEFT);
        axis.setCrosses(AxisCrosses.AUTO_ZERO);
        axis.setCrossBetween(AxisCrossBetween.BETWEEN);
        axis.setMinimum(chart.axis().low());
        axis.setMaximum(chart.axis().high());
        axis.setMajorUnit(chart.axis().step());
        axis.setMajorTickMark(AxisTickMark.NONE);
        axis.getOrAddMajorGridProperties().setLineProperties(line(Look.GRID));
        axis.getOrAddShapeProperties().setLineProperties(new XDDFLineProperties(new XDDFNoFillProperties()));
        axis.setNumberFormat(number());
        return axis;
    }

    private String number() {
        var places = Math.rint(chart.axis().step()) == chart.axis().step() ? "#,##0" : "0.0#";
        return unit.equals("%") ? PERCENT_OF_100 : unit.equals("£") ? "\"£\"" + places : places;
    }

    private static XDDFLineProperties line(Color colour) {
        var line = new XDDFLineProperties(fill(colour));
        line.setWidth(0.75);
        return line;
    }

    /** One size, face and colour for all words of the chart. */
    private void writeText() {
        var text = target.getCTChartSpace().addNewTxPr();
        text.addNewBodyPr();
        text.addNewLstStyle();
        var all = text.addNewP().addNewPPr().addNewDefRPr();
        all.setSz(POINTS_OF_TEXT * 100);
        all.addNewSolidFill().addNewSrgbClr().setVal(Look.rgb(Look.TEXT));
        all.addNewLatin().setTypeface(Look.FONT);
    }
}
