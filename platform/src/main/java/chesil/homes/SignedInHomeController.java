package chesil.homes;

import chesil.access.Viewer;
import chesil.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of whoever is signed in. */
@Controller
class SignedInHomeController {
    private final Homes homes;
    private final HandedWork handed;

    SignedInHomeController(Homes homes, HandedWork handed) {
        this.homes = homes;
        this.handed = handed;
    }

    @GetMapping("/home")
    Page home(Viewer viewer) {
        var home = homes.of(viewer).alsoWaiting(handed.of(viewer));
        return Page.of("homes/home", home.heading(), "/home", home);
    }
}
