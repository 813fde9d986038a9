package fr.jalon.app.bank;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Transfers that go to the bank as one file. Fr: ordre de virement.
 *
 * @param id of the payment run
 * @param approvedAt instant of its approval, which the file carries as that of its making: two copies of it are the same bytes
 */
public record TransferOrder(String id, Instant approvedAt, LocalDate executionOn, List<Transfer> transfers) {
    /** @throws IllegalArgumentException without a transfer */
    public TransferOrder {
        if (transfers.isEmpty()) {
            throw new IllegalArgumentException("The run " + id + " has nothing to pay");
        }
        transfers = List.copyOf(transfers);
    }

    long totalCents() {
        return transfers.stream().mapToLong(Transfer::amountCents).reduce(0, Math::addExact);
    }
}
