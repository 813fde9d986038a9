package fr.jalon.app.platform.web;

import fr.jalon.app.platform.security.SecurityConfiguration;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.format.FormatterRegistry;
import org.springframework.format.datetime.standard.DateTimeFormatterRegistrar;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** What every page and endpoint share. Who may reach them: {@link SecurityConfiguration}. */
@Configuration(proxyBeanMethods = false)
public class WebConfiguration {
    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setDefaultLocale(Languages.KNOWN.getFirst());
        return messages;
    }

    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("jalon-lang");
        resolver.setDefaultLocaleFunction(Languages::preferred);
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        return resolver;
    }

    @Bean
    WebMvcConfigurer webMvc(LocaleResolver languages, AsOfParameters dates) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new PlainParameters());
                registry.addInterceptor(new Languages(languages));
                registry.addInterceptor(new DatesHeeded());
            }

            /** Dates in addresses are ISO dates, whatever the language. */
            @Override
            public void addFormatters(FormatterRegistry registry) {
                DateTimeFormatterRegistrar dates = new DateTimeFormatterRegistrar();
                dates.setUseIsoFormat(true);
                dates.registerFormatters(registry);
                registry.addFormatterForFieldType(
                        LocalDate.class, (day, language) -> day.toString(), (text, language) -> Typed.day("", text));
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(dates);
            }

            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler("/css/**")
                        .addResourceLocations("classpath:/static/css/")
                        .setCacheControl(CacheControl.noCache());
                registry.addResourceHandler("/webjars/**")
                        .addResourceLocations("classpath:/META-INF/resources/webjars/")
                        .setCacheControl(
                                CacheControl.maxAge(Duration.ofDays(365)).immutable());
            }
        };
    }
}
