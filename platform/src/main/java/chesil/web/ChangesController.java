package chesil.web;

import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@Controller
class ChangesController {
    private static final int MOST_TOPICS = 50;

    private final OpenPages pages;

    ChangesController(OpenPages pages) {
        this.pages = pages;
    }

    @GetMapping(path = "/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> follow(@RequestParam List<String> topic) {
        if (topic.size() > MOST_TOPICS
                || !topic.stream().allMatch(one -> Changes.TOPIC.matcher(one).matches())) {
            return ResponseEntity.badRequest().build();
        }
        var stream = pages.open(Set.copyOf(topic));
        return stream == null
                ? ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                        .header("Retry-After", "60")
                        .build()
                // proxies must not gather events up
                : ResponseEntity.ok().header("X-Accel-Buffering", "no").body(stream);
    }
}
