package chesil.web;

import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class StyleguideController {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.UK);

    private final Clock clock;

    StyleguideController(Clock clock) {
        this.clock = clock;
    }

    @GetMapping("/styleguide")
    Page styleguide() {
        return Page.of(
                "web/styleguide",
                "Signals, states and parts",
                "/styleguide",
                Styleguide.invented(TIME.format(clock.instant().atZone(ZoneId.of("Europe/London")))));
    }
}
