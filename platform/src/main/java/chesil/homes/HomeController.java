package chesil.homes;

import chesil.publishing.FrontPage;
import chesil.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class HomeController {
    private final FrontPage ofThePublic;

    HomeController(FrontPage ofThePublic) {
        this.ofThePublic = ofThePublic;
    }

    @GetMapping("/")
    Page home() {
        return ofThePublic.page();
    }
}
