package fr.jalon.app.cli;

import fr.jalon.app.payment.PaymentsCsv;
import fr.jalon.projections.commitments.CommitmentQueries;
import fr.jalon.projections.dossiers.DossierQueries;
import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.payments.PaymentQueries;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jalon export}: what other tools read, written on the terminal. */
@Command(
        name = "export",
        description = {
            "Writes the payments made as CSV, in the columns of an extract of Chorus (Chorus-like).",
            "On the database in the box, or on yours when JALON_DB_URL, JALON_DB_USER and JALON_DB_PASSWORD are set."
        },
        footer = "%nExample: ./jalon export payments > payments.csv")
final class ExportCommand implements Callable<Integer> {
    /** What can be exported. */
    enum What {
        payments
    }

    private final Map<String, String> environment;

    @Parameters(index = "0", paramLabel = "WHAT", description = "${COMPLETION-CANDIDATES}")
    private What what = What.payments;

    @Option(names = "--call", paramLabel = "CALL", description = "Payments of one call only; of all unless told.")
    private @Nullable String call;

    @Option(names = "--data-dir", paramLabel = "DIR", description = "Folder of the data (data).")
    private @Nullable Path dataDirectory;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this text.")
    private boolean help;

    ExportCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Nothing is written before all of it is known; what could then not be written whole is a failure too. */
    @Override
    public Integer call() {
        byte[] file;
        try (ConfigurableApplicationContext context =
                Site.readModels().onDatabase(dataDirectory, environment).start(additions -> {})) {
            JdbcClient database = context.getBean(JdbcClient.class);
            file = switch (what) {
                case payments ->
                    new PaymentsCsv(
                                    new PaymentQueries(database),
                                    new CommitmentQueries(database),
                                    new DossierQueries(database))
                            .file(call, AsOf.NOW);
            };
        }
        write(file, new FileOutputStream(FileDescriptor.out));
        return JalonCommand.OK;
    }

    static void write(byte[] file, OutputStream to) {
        try {
            to.write(file);
            to.flush();
        } catch (IOException cut) {
            throw new ExportCut("The export could not be written whole, do not use it: " + cut.getMessage());
        }
    }
}
