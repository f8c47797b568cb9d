package chesil.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class StyleguideController {
    @GetMapping("/styleguide")
    Page styleguide() {
        return Page.of("web/styleguide", "Signals, states and parts", "/styleguide", Styleguide.invented());
    }
}
