package chesil.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        var html = new Utf8ByteOutput();
        templates.render(page.template() + ".jte", Map.of("frame", frame(page, request), "page", page.model()), html);
        response.setStatus(page.status());
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(html.getContentLength());
        html.writeTo(response.getOutputStream());
    }

    private Frame frame(Page page, HttpServletRequest request) {
        var csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Frame(
                page.title(),
                surroundings.partnership(),
                surroundings.signedIn(request),
                surroundings.navigation(request),
                surroundings.strip(),
                page.section(),
                "_csrf", // not asked of the token: it would be made for it, and a cookie with it
                csrf == null ? () -> "" : csrf::getToken,
                surroundings.footer(),
                assets.root());
    }
}
