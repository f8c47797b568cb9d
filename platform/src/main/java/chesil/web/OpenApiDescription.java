package chesil.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description of the interface, at /api/openapi, says before its operations. */
@Configuration(proxyBeanMethods = false)
class OpenApiDescription {
    /** What any operation may answer, whatever it is about; ours say the rest. */
    @Bean
    OpenApiCustomizer refusals() {
        return description -> description.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .map(Operation::getResponses)
                .forEach(responses -> {
                    responses.putIfAbsent("400", new ApiResponse().description("The request cannot be read"));
                    responses.putIfAbsent("401", new ApiResponse().description("There is no token, or it has ended"));
                    responses.putIfAbsent("403", new ApiResponse().description("The token does not allow it"));
                });
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("Chesil")
                        .version("1")
                        .description("What programs can ask of Chesil. Errors are problem details (RFC 9457).")
                        .license(new License().name("Apache-2.0")))
                .components(new Components()
                        .addSecuritySchemes(
                                "token",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("A token made on your own page of Chesil")));
    }
}
