package chesil.publishing.web;

import chesil.testing.ApplicationTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The application on a register that only tests of publishing share: nothing in it was released by others. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ApplicationTest
@TestPropertySource(properties = "chesil.tests.of=publishing")
@Import(PublicFixture.class)
@interface OwnRegister {}
