package fr.jalon.app.platform.security;

import static org.springframework.security.config.Customizer.withDefaults;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * What machines ask of a running node, under {@code /actuator}. They follow redirects, and would take a sign-in page for good health: here
 * nothing is ever redirected. Health is public; its details are for whoever signs in, by session or with HTTP Basic, under a role that
 * {@code management.endpoint.health.roles} names.
 */
@Configuration(proxyBeanMethods = false)
class ProbesSecurity {
    static final String[] PUBLIC = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"};

    @Bean
    @Order(0)
    SecurityFilterChain probes(HttpSecurity http, ProblemWriter problems) throws Exception {
        return SecurityConfiguration.headers(http)
                .securityMatcher("/actuator", "/actuator/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(PUBLIC)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(problems::unauthenticated))
                .exceptionHandling(failures -> failures.authenticationEntryPoint(problems::unauthenticated)
                        .accessDeniedHandler(problems::denied))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(cache -> cache.disable())
                .csrf(withDefaults())
                .build();
    }
}
