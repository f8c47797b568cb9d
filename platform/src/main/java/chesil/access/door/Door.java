package chesil.access.door;

import chesil.access.CurrentViewer;
import chesil.access.MayOpen;
import chesil.access.Ownership;
import chesil.access.Routes;
import chesil.access.Tokens;
import chesil.access.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.PathContainer;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The two filter chains: programs with tokens, and pages with sessions and forms. Headers and the gate are the same. */
@Configuration(proxyBeanMethods = false)
class Door implements WebMvcConfigurer {
    /** Nothing but our own files; no script or style within a page. */
    private static final String CONTENT =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors 'none';"
                    + " base-uri 'none'";

    private static final String PERMISSIONS =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";

    static {
        // who asks is told by the token, and is no parameter of the interface
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Viewer.class);
    }

    /** Within the chains alone: as a bean, Boot would put it before them too. */
    @Bean
    FilterRegistrationBean<GateFilter> gateOnlyInChains(GateFilter gate) {
        var registration = new FilterRegistrationBean<>(gate);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    Gate gate(ObjectProvider<Ownership> ownerships) {
        return new Gate(Routes.ours(), ownerships.stream().toList());
    }

    @Bean
    GateFilter gateFilter(Gate gate) {
        return new GateFilter(gate);
    }

    @Bean
    MayOpen mayOpen(Gate gate) {
        return (viewer, path) -> {
            var anchor = path.indexOf('#');
            var page = anchor < 0 ? path : path.substring(0, anchor);
            return gate.opensTo(viewer, PathContainer.parsePath(page.replaceFirst("\\?.*", "")));
        };
    }

    /** Programs come with a token in each request: no session, so nothing that a form of somebody else's could use. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, Tokens tokens, GateFilter gate) throws Exception {
        return hardened(http.securityMatcher("/api/**"))
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .csrf(AbstractHttpConfigurer::disable)
                .addFilterBefore(new TokenFilter(tokens), AuthorizationFilter.class)
                .addFilterBefore(gate, AuthorizationFilter.class)
                .authorizeHttpRequests(passed -> passed.anyRequest().permitAll()) // by now the gate has spoken
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, Sessions sessions, GateFilter gate) throws Exception {
        var requests = new SessionRequests(sessions);
        return hardened(http)
                .securityContext(context -> context.securityContextRepository(requests))
                .csrf(forms -> forms.csrfTokenRepository(new FormTokens(requests))
                        .csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler()))
                .exceptionHandling(refusals -> refusals.accessDeniedHandler(gate))
                .addFilterBefore(gate, AuthorizationFilter.class)
                .authorizeHttpRequests(passed -> passed.anyRequest().permitAll()) // by now the gate has spoken
                .build();
    }

    static HttpSecurity hardened(HttpSecurity http) throws Exception {
        return http.headers(Door::headers)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .httpStrictTransportSecurity(Customizer.withDefaults());
    }

    /** Every method reaches the gate, which knows only those of the table and says which they are. */
    @Bean
    StrictHttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        return firewall;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ViewerArgument());
    }

    private static final class ViewerArgument implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Viewer.class;
        }

        @Override
        public Viewer resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return CurrentViewer.get();
        }
    }
}
