package chesil.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is said where a request cannot be answered: a page to people, RFC 9457 problem details to programs. */
@Controller
class ErrorPages implements ErrorController {
    @RequestMapping("/error")
    Object error(HttpServletRequest request) {
        var status = status(request);
        var problem = Problem.of(status, request.getAttribute("chesil.form-expired") != null);
        var path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (path.toLowerCase(Locale.ROOT).startsWith("/api/")) return forPrograms(status, problem);
        return Page.of("web/problem", problem.title(), "", problem).withStatus(status.value());
    }

    private static HttpStatus status(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return status == null ? HttpStatus.NOT_FOUND : status; // "/error" asked for by name is no page
    }

    private static ResponseEntity<ProblemDetail> forPrograms(HttpStatus status, Problem problem) {
        var detail = ProblemDetail.forStatusAndDetail(status, problem.mend());
        detail.setTitle(problem.title());
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }
}
