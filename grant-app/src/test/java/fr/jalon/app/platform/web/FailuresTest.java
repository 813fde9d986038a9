package fr.jalon.app.platform.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.view;

import jakarta.servlet.RequestDispatcher;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.thymeleaf.exceptions.TemplateInputException;

/** What a person or a script is told when the database, or we, fail. */
class FailuresTest {
    private final MockMvc site = MockMvcBuilders.standaloneSetup(new Failing(), new ErrorPages())
            .setControllerAdvice(new Failures(new Show(new WebConfiguration().messageSource())))
            .setViewResolvers((name, language) -> (model, request, response) -> {})
            .build();

    /** Fails with the SQLSTATE of the address. */
    @Controller
    static class Failing {
        @RequestMapping({"/api/fails/{state}", "/fails/{state}"})
        void fail(@PathVariable String state) throws IOException {
            if (state.equals("gone")) {
                throw new IOException("Broken pipe");
            }
            throw new UncategorizedSQLException("read", "select", new SQLException("x", state));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"53100", "53300", "57P01", "57P03", "08006", "55P03", "40001"})
    void readsActsAndPagesAreAnswered503WhileTheDatabaseCannot(String state) throws Exception {
        site.perform(get("/api/fails/" + state))
                .andExpect(status().isServiceUnavailable())
                .andExpect(jsonPath("$.rule").value("Busy"));
        site.perform(post("/api/fails/" + state))
                .andExpect(status().isServiceUnavailable())
                .andExpect(jsonPath("$.rule").value("Busy"));
        site.perform(get("/fails/" + state))
                .andExpect(status().isServiceUnavailable())
                .andExpect(view().name("error"))
                .andExpect(model().attribute("status", 503));
    }

    @Test
    void whatFailsWhileAPageIsWrittenIsAnsweredTheSame() throws Exception {
        Exception written = new TemplateInputException("page", new SQLException("x", "53100"));
        site.perform(get("/error")
                        .requestAttr(RequestDispatcher.ERROR_EXCEPTION, written)
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500)
                        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/api/calls"))
                .andExpect(status().isServiceUnavailable())
                .andExpect(jsonPath("$.rule").value("Busy"));
        site.perform(get("/error")).andExpect(status().isNotFound());
        site.perform(get("/error").requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 403))
                .andExpect(status().isForbidden())
                .andExpect(model().attribute("sentence", (Object) null));
    }

    @Test
    void whoHasGoneIsNotAnswered() throws Exception {
        site.perform(get("/fails/gone")).andExpect(content().string(""));
    }

    @Test
    void thatNothingWasRecordedIsOnlySaidWhereNothingCanBe() throws Exception {
        site.perform(get("/api/fails/XX000"))
                .andExpect(status().isInternalServerError())
                .andExpect(jsonPath("$.rule").value("Unforeseen"))
                .andExpect(jsonPath("$.detail").value(containsString("othing was recorded")));
        site.perform(post("/api/fails/XX000"))
                .andExpect(status().isInternalServerError())
                .andExpect(jsonPath("$.rule").value("Unforeseen"))
                .andExpect(jsonPath("$.detail").value(containsString("not known whether")));
    }
}
