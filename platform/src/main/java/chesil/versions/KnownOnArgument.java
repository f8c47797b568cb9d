package chesil.versions;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads {@link KnownOn} from the address, for every controller that asks for it. */
@Configuration(proxyBeanMethods = false)
class KnownOnArgument implements WebMvcConfigurer, HandlerMethodArgumentResolver {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private final Items items;
    private final Clock clock;

    KnownOnArgument(Items items, Clock clock) {
        this.items = items;
        this.clock = clock;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == KnownOn.class;
    }

    @Override
    public KnownOn resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return of(request.getParameter("known"), LocalDate.now(clock.withZone(LONDON)))
                .map(day -> new KnownOn(day, changedSince(AsKnown.atTheEndOf(day))))
                .orElse(KnownOn.TODAY);
    }

    private int changedSince(AsKnown asKnown) {
        return switch (asKnown) {
            case AsKnown.Now() -> 0;
            case AsKnown.On(var at) -> items.changedSince(at);
        };
    }

    /** A day before today; anything else is today. */
    static Optional<LocalDate> of(@Nullable String known, LocalDate today) {
        if (known == null || known.isBlank()) return Optional.empty();
        try {
            return Optional.of(LocalDate.parse(known.strip())).filter(day -> day.isBefore(today));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }
}
