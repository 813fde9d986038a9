package fr.jalon.app.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jalon.app.support.RunningJalon;
import fr.jalon.domain.kernel.VaultToken;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(RunningJalon.class)
class VaultIT {
    private static final String CANARY = "Zéphyrine Canari";

    private final Vault vault;
    private final JdbcClient owner;
    private final String person = "person-" + UUID.randomUUID();

    VaultIT(RunningJalon jalon) {
        vault = jalon.bean(Vault.class);
        owner = jalon.owner();
    }

    @Test
    void givesBackWhatItKept() {
        VaultToken token = vault.keep(person, "name", CANARY);
        assertThat(vault.reveal(token)).contains(CANARY);
    }

    @Test
    void knowsNothingOfAnUnknownToken() {
        assertThat(vault.reveal(new VaultToken("v1-" + "0".repeat(32)))).isEmpty();
    }

    @Test
    void erasingAPersonMakesEverythingOfTheirsUnreadableAndLeavesTheTokens() {
        VaultToken name = vault.keep(person, "name", CANARY);
        VaultToken iban = vault.keep(person, "iban", "FR7630006000011234567890189");
        VaultToken other = vault.keep(person + "-other", "name", "Somebody Else");

        vault.erase(person);

        assertThat(vault.reveal(name)).isEmpty();
        assertThat(vault.reveal(iban)).isEmpty();
        assertThat(vault.reveal(other)).contains("Somebody Else");
        assertThat(owner.sql("select count(*) from vault.value where subject_id = ?")
                        .param(person)
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertThatThrownBy(() -> vault.keep(person, "name", CANARY)).isInstanceOf(SubjectErased.class);
    }

    @Test
    void aValueMovedToAnotherPersonOrAnotherKindIsRefused() {
        VaultToken token = vault.keep(person, "name", CANARY);
        vault.keep(person + "-other", "name", "Somebody Else");

        set("subject_id", person + "-other", token);
        assertThatThrownBy(() -> vault.reveal(token)).hasMessageContaining("altered or moved");
        set("subject_id", person, token);
        set("kind", "iban", token);
        assertThatThrownBy(() -> vault.reveal(token)).hasMessageContaining("altered or moved");
        set("kind", "name", token);
        assertThat(vault.reveal(token)).contains(CANARY);
    }

    @Test
    void noTableHoldsTheValueInClear() {
        vault.keep(person, "name", CANARY);
        assertThat(tablesHolding(CANARY)).isEmpty();

        // Control: the search does find what is in clear.
        owner.sql("insert into vault.subject_key (subject_id, wrapped_keyset) values (?, ''::bytea)")
                .param(person + " " + CANARY)
                .update();
        assertThat(tablesHolding(CANARY)).containsExactly("vault.subject_key");
        owner.sql("delete from vault.subject_key where subject_id = ?")
                .param(person + " " + CANARY)
                .update();
    }

    private void set(String column, String value, VaultToken token) {
        owner.sql("update vault.value set " + column + " = ? where token = ?")
                .params(value, token.value())
                .update();
    }

    /** Every column of every row of every table, as text; bytes are searched as the bytes they are. */
    private List<String> tablesHolding(String clearText) {
        return owner.sql("""
            select table_schema || '.' || table_name from information_schema.tables
            where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')\
            """).query(String.class).list().stream()
                .map(String::valueOf)
                .filter(table -> owner.sql(
                                "select exists (select from " + table + " t where t::text like ? or t::text like ?)")
                        .params("%" + clearText + "%", "%" + hex(clearText) + "%")
                        .query(Boolean.class)
                        .single())
                .toList();
    }

    private static String hex(String text) {
        return java.util.HexFormat.of().formatHex(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
