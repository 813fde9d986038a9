package fr.jalon.app.payment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+33",
                "-1",
                "@SUM(A1)",
                " =1",
                "\u00A0=1",
                "\u202F@x",
                "\uFF1D1",
                "\t=1",
                "\r\n=1",
                "=cmd|' /C calc'!A0"
            })
    void whatASpreadsheetWouldRunIsText(String text) {
        assertThat(Cells.text(text)).startsWith("'");
    }

    @ParameterizedTest
    @CsvSource({"La Fabrique,La Fabrique", "d-1/2,d-1/2", "2A004,2A004", "a=b,a=b", "'',''"})
    void plainTextIsLeftAsItIs(String text, String cell) {
        assertThat(Cells.text(text)).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\r\nb", "a\tb", "a\0b", "a\u001Bb"})
    void aCellIsOneLineWithoutInvisibleCharacters(String text) {
        assertThat(Cells.text(text)).matches("a ?b");
    }
}
