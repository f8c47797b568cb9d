package chesil.homes;

import chesil.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class HomeController {
    @GetMapping("/")
    Page home() {
        return Page.of(
                "homes/public",
                "Less harm from drugs in Dorset",
                "/",
                new PublicHome("Less harm from drugs in Dorset"));
    }
}
