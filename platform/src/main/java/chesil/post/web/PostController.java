package chesil.post.web;

import chesil.post.LetterState;
import chesil.post.Post;
import chesil.web.Page;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** What became of letters, for the administrator. */
@Controller
class PostController {
    private static final int MOST = 100;

    private final Post post;

    PostController(Post post) {
        this.post = post;
    }

    @GetMapping("/post")
    Page letters() {
        var page = new PostPage(
                post.sends(),
                post.count(LetterState.WAITING) + post.count(LetterState.SENDING),
                post.count(LetterState.REFUSED) + post.count(LetterState.UNSURE),
                post.latest(MOST).stream().map(PostPage.Line::of).toList());
        return Page.of("post/letters", "E-mail", "/post", page);
    }

    @PostMapping("/post/{letter}/again")
    ResponseEntity<Void> again(@PathVariable long letter) {
        if (post.find(letter).isEmpty()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        post.sendAgain(letter);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/post"))
                .build();
    }
}
