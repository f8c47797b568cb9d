package chesil.measures;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MeasuresSetup {
    /** @param more further places of definitions, such as {@code file:/etc/chesil/measures} */
    @Bean
    Indicators indicators(@Value("${chesil.measures.places:}") List<String> more) {
        var places = new ArrayList<>(List.of(Indicators.BUILT_IN));
        places.addAll(more);
        return Indicators.read(places);
    }
}
