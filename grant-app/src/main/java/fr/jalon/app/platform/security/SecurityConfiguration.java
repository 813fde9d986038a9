package fr.jalon.app.platform.security;

import fr.jalon.domain.kernel.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.session.HttpSessionEventPublisher;

/**
 * Deny by default: every route needs a person who signed in, but for the few listed here. Who may do which act is checked where acts enter
 * ({@code ActGateway}), not here.
 */
@Configuration(proxyBeanMethods = false)
public class SecurityConfiguration {
    /** Routes that anybody reaches; a test lists every other route and asks for it without a session. */
    static final String[] PUBLIC = {
        "/login", "/error", "/css/**", "/js/**", "/webjars/**", "/favicon.svg", "/v3/api-docs", "/v3/api-docs.yaml"
    };

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    /** Of one account at a time; one more ends the oldest. */
    private static final int SESSIONS_MOST = 50;

    private static final String CONTENT_SECURITY = "default-src 'none'; style-src 'self'; script-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
            + "object-src 'none'; frame-ancestors 'none'";

    /** Scripts send their credentials with each request. No cookie counts here, nor what a browser sends for a foreign page. */
    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, ProblemWriter problems) throws Exception {
        return headers(http)
                .securityMatcher("/api/**")
                .addFilterBefore(new ForeignPages(problems), BasicAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(problems::unauthenticated))
                .exceptionHandling(failures -> failures.accessDeniedHandler(problems::denied))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        return headers(http)
                .authorizeHttpRequests(requests -> requests.requestMatchers(PUBLIC)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(login ->
                        login.loginPage("/login").defaultSuccessUrl("/").failureHandler(forgetful("/login?error")))
                .logout(logout -> logout.logoutSuccessUrl("/login?out"))
                .requestCache(cache -> cache.requestCache(new AskedFirst()))
                .csrf(csrf -> csrf.csrfTokenRepository(new FormTokens()))
                .sessionManagement(
                        session -> session.maximumSessions(SESSIONS_MOST).expiredUrl("/login"))
                .build();
    }

    /** A failed sign-in leaves nothing with us. */
    private static AuthenticationFailureHandler forgetful(String page) {
        SimpleUrlAuthenticationFailureHandler handler = new SimpleUrlAuthenticationFailureHandler(page);
        handler.setAllowSessionCreation(false);
        return handler;
    }

    /** Tells who counts the sessions of an account that one of them ended. */
    @Bean
    HttpSessionEventPublisher endOfSessions() {
        return new HttpSessionEventPublisher();
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> front() {
        return server -> {
            server.addEngineValves(new Strangers());
            server.addContextValves(new AnonymousBodies());
        };
    }

    static HttpSecurity headers(HttpSecurity http) throws Exception {
        return http.headers(headers -> headers.addHeaderWriter(SecurityConfiguration::whenToTryAgain)
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY))
                .frameOptions(frames -> frames.deny())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("camera=(), geolocation=(), microphone=(), payment=()")));
    }

    /** Whatever answers that it cannot now says when to ask again. */
    private static void whenToTryAgain(HttpServletRequest request, HttpServletResponse response) {
        if (response.getStatus() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", "5");
        }
    }

    /** A name that leads to this machine by a trick of another site is refused where that site could sign in: in the demonstration. */
    @Bean
    HttpFirewall firewall(DemoMode demo, @Value("${jalon.hosts:}") Set<String> told) {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHostnames(
                name -> told.contains(name) || THIS_MACHINE.contains(name) || told.isEmpty() && !demo.on());
        return firewall;
    }

    /** The session of a browser or the credentials of a script; the roles are those of the account at this request. */
    @Bean
    CurrentActor currentActor() {
        return () -> {
            Authentication person = SecurityContextHolder.getContext().getAuthentication();
            if (person == null || !person.isAuthenticated() || person instanceof AnonymousAuthenticationToken) {
                return Optional.empty();
            }
            return Optional.of(new Actor(person.getName(), roles(person)));
        };
    }

    private static Set<Role> roles(Authentication person) {
        return person.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority != null && authority.startsWith("ROLE_"))
                .map(authority -> Role.valueOf(authority.substring("ROLE_".length())))
                .collect(Collectors.toSet());
    }

    @Bean
    DemoMode demoMode(@Value("${jalon.demo:false}") boolean on, ServerProperties server) {
        return DemoMode.check(on, server.getAddress());
    }

    /** Without the demonstration nobody has a local account: people come from the identity provider of the operator. */
    @Bean
    UserDetailsService accounts(DemoMode demo, PasswordEncoder encoder) {
        InMemoryUserDetailsManager accounts = new InMemoryUserDetailsManager();
        if (demo.on()) {
            String password = encoder.encode(DemoAccounts.PASSWORD);
            DemoAccounts.ALL.forEach(account -> accounts.createUser(User.withUsername(account.id())
                    .password(password)
                    .roles(account.roles().stream().map(Role::name).toArray(String[]::new))
                    .build()));
        }
        return accounts;
    }

    /** Cheap on purpose: the only password it protects is printed on the sign-in page. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder(4);
    }
}
