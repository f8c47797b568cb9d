package chesil.homes;

import chesil.access.Viewer;
import chesil.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of whoever is signed in. */
@Controller
class SignedInHomeController {
    private final Homes homes;

    SignedInHomeController(Homes homes) {
        this.homes = homes;
    }

    @GetMapping("/home")
    Page home(Viewer viewer) {
        var home = homes.of(viewer);
        return Page.of("homes/home", home.heading(), "/home", home);
    }
}
