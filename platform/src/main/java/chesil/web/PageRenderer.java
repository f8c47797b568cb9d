package chesil.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Turns the {@link Page} that a controller returns into HTML, with the layout around it. */
@Configuration(proxyBeanMethods = false)
class PageRenderer implements WebMvcConfigurer, HandlerMethodReturnValueHandler {
    // compiled by the build: a template that does not compile fails the build and not a reader
    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "chesil.pages");
    /** Stands in kept pages where a reader's token goes; nobody can guess it, so that no text contains it. */
    private static final String MARK = "token" + UUID.randomUUID();

    private static final byte[] NO_TOKEN = {};

    private final KeptPages kept = new KeptPages();
    private final Surroundings surroundings;
    private final Assets assets;

    PageRenderer(Surroundings surroundings, Assets assets) {
        this.surroundings = surroundings;
        this.assets = assets;
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(this);
    }

    @Override
    public boolean supportsReturnType(MethodParameter returned) {
        return returned.getParameterType() == Page.class;
    }

    @Override
    public void handleReturnValue(
            @Nullable Object returned, MethodParameter type, ModelAndViewContainer container, NativeWebRequest request)
            throws IOException {
        container.setRequestHandled(true);
        render(
                (Page) Objects.requireNonNull(returned),
                Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)),
                Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class)));
    }

    void render(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(page.status());
        response.setContentType("text/html;charset=UTF-8");
        if (page.edition() != null) renderKept(page, page.edition(), request, response);
        else renderAnew(page, request, response);
    }

    private void renderAnew(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var html = written(page, frame(page, request, token(request)));
        response.setContentLength(html.getContentLength());
        html.writeTo(response.getOutputStream());
    }

    private void renderKept(Page page, Object edition, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var frame = frame(page, request, new Marked(MARK));
        var asked = new KeptPages.Asked(edition, page.template(), frame);
        var found = kept.get(asked);
        var html = found.isPresent() ? found.get() : keep(asked, page, frame);
        var token = html.hasToken() ? token(request).get().getBytes(StandardCharsets.US_ASCII) : NO_TOKEN;
        response.setContentLength(html.length(token));
        html.writeTo(response.getOutputStream(), token);
    }

    private KeptPages.Written keep(KeptPages.Asked asked, Page page, Frame frame) throws IOException {
        var bytes = new ByteArrayOutputStream();
        written(page, frame).writeTo(bytes);
        var html = KeptPages.Written.of(bytes.toByteArray(), MARK.getBytes(StandardCharsets.US_ASCII));
        kept.put(asked, html);
        return html;
    }

    private Utf8ByteOutput written(Page page, Frame frame) {
        var html = new Utf8ByteOutput();
        templates.render(
                page.template() + ".jte",
                Map.of("frame", frame, "page", page.model().get()),
                html);
        return html;
    }

    /** In the place of a token, and equal for all readers. */
    private record Marked(String get) implements Supplier<String> {}

    private static Supplier<String> token(HttpServletRequest request) {
        var csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return csrf == null ? () -> "" : csrf::getToken;
    }

    private Frame frame(Page page, HttpServletRequest request, Supplier<String> token) {
        return new Frame(
                page.title(),
                surroundings.partnership(),
                surroundings.signedIn(request),
                surroundings.navigation(request),
                surroundings.strip(),
                page.section(),
                "_csrf", // not asked of the token: it would be made for it, and a cookie with it
                token,
                surroundings.footer(),
                assets.root());
    }
}
