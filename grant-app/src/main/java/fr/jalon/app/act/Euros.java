package fr.jalon.app.act;

/** Amounts as a form shows them in a field, in the way it reads them back. */
final class Euros {
    private Euros() {}

    /** {@code 7500050} is {@code 75000,50}. */
    static String typed(long cents) {
        long positive = Math.abs(cents);
        return (cents < 0 ? "-" : "") + positive / 100 + "," + (positive % 100 < 10 ? "0" : "") + positive % 100;
    }
}
