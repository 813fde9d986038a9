package fr.jalon.app.platform.axon;

import fr.jalon.domain.kernel.DossierEvent;
import fr.jalon.domain.kernel.NumberBook;
import fr.jalon.domain.recovery.event.RecoveryEvent.RevenueOrderIssued;
import fr.jalon.domain.subsidy.event.SubsidyEvent.AgreementDrafted;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Numbers that people gave, found in the log itself inside the transaction of the act that asks, which is first in line ({@link ForeignReads}), so that nobody
 * gives the same number between the answer and the fact. An index over the letters and digits of the
 * numbers says which streams to read; what they say decides. Cost: one query, and one for each stream that may bear the number.
 */
final class RecordedNumbers implements NumberBook {
    /** The same expression as in the index {@code es.event_given_number_idx}. */
    static final String MAY_BEAR = """
        select distinct aggregate_identifier from es.event
         where payload_type in ('subsidy.agreement-drafted', 'recovery.order-issued')
           and lower(regexp_replace(substring(payload from '"(?:agreementNo|revenueOrderNo)":"([^"\\\\]*)'), '[^A-Za-z0-9]', '', 'g') collate "C")
               = :coarse\
        """;

    private final EventStore events;
    private final JdbcClient database;

    RecordedNumbers(EventStore events, JdbcClient database) {
        this.events = events;
        this.database = database;
    }

    @Override
    public Set<String> bearers(Class<? extends DossierEvent> given, String number) {
        String key = NumberBook.key(number);
        return database.sql(MAY_BEAR).param("coarse", coarse(number)).query(String.class).list().stream()
                .filter(stream -> bears(stream, given, key))
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean bears(String stream, Class<? extends DossierEvent> given, String key) {
        return events.readEvents(stream)
                .asStream()
                .map(DomainEventMessage::getPayload)
                .filter(given::isInstance)
                .flatMap(fact -> numberIn(fact).stream())
                .anyMatch(number -> NumberBook.key(number).equals(key));
    }

    private static Optional<String> numberIn(Object fact) {
        return Optional.ofNullable(
                switch (fact) {
                    case AgreementDrafted e -> e.agreementNo();
                    case RevenueOrderIssued e -> e.revenueOrderNo();
                    default -> null;
                });
    }

    /** Letters and digits of ASCII, up to what JSON writes with a backslash. */
    private static String coarse(String number) {
        String plain = number.replaceFirst("[\"\\\\\\p{Cntrl}][\\s\\S]*", "");
        return plain.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }
}
