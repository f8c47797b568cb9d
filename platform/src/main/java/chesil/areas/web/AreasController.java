package chesil.areas.web;

import chesil.areas.AreaCode;
import chesil.areas.AreaType;
import chesil.areas.Areas;
import chesil.web.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Areas on a map and in lists, and one area with all that we hold of it. */
@Controller
class AreasController {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Areas areas;
    private final Clock clock;

    AreasController(Areas areas, Clock clock) {
        this.areas = areas;
        this.clock = clock;
    }

    @GetMapping("/areas")
    Page areas(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String type) {
        var page = AreasPage.of(areas.gazetteer(), q, AreaType.named(type).orElse(null), today());
        return Page.of("areas/areas", page.title(), "/areas", page);
    }

    @GetMapping("/areas/{code}")
    Page area(@PathVariable String code) {
        if (!AreaCode.isCode(code)) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        var gazetteer = areas.gazetteer();
        var area =
                gazetteer.find(new AreaCode(code)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Page.of("areas/area", area.name(), "/areas", AreaPage.of(gazetteer, area, today()));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(LONDON));
    }
}
