package chesil.homes;

import chesil.web.Frame;
import chesil.web.Surroundings;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class HomeSurroundings implements Surroundings {
    @Override
    public String partnership() {
        return "Dorset and BCP Combating Drugs Partnership";
    }

    @Override
    public @Nullable String signedIn(HttpServletRequest request) {
        return null;
    }

    @Override
    public List<Frame.Item> navigation(HttpServletRequest request) {
        return List.of(new Frame.Item("Home", "/"));
    }

    @Override
    public @Nullable String strip() {
        return "Every figure on this page is invented unless a source is named.";
    }
}
