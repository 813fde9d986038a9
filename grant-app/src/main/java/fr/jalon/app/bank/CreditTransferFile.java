package fr.jalon.app.bank;

import com.prowidesoftware.swift.model.mx.MxPain00100109;
import com.prowidesoftware.swift.model.mx.MxWriteConfiguration;
import com.prowidesoftware.swift.model.mx.dic.AccountIdentification4Choice;
import com.prowidesoftware.swift.model.mx.dic.ActiveOrHistoricCurrencyAndAmount;
import com.prowidesoftware.swift.model.mx.dic.AmountType4Choice;
import com.prowidesoftware.swift.model.mx.dic.BranchAndFinancialInstitutionIdentification6;
import com.prowidesoftware.swift.model.mx.dic.CashAccount38;
import com.prowidesoftware.swift.model.mx.dic.ChargeBearerType1Code;
import com.prowidesoftware.swift.model.mx.dic.CreditTransferTransaction34;
import com.prowidesoftware.swift.model.mx.dic.CustomerCreditTransferInitiationV09;
import com.prowidesoftware.swift.model.mx.dic.DateAndDateTime2Choice;
import com.prowidesoftware.swift.model.mx.dic.FinancialInstitutionIdentification18;
import com.prowidesoftware.swift.model.mx.dic.GroupHeader85;
import com.prowidesoftware.swift.model.mx.dic.PartyIdentification135;
import com.prowidesoftware.swift.model.mx.dic.PaymentIdentification6;
import com.prowidesoftware.swift.model.mx.dic.PaymentInstruction30;
import com.prowidesoftware.swift.model.mx.dic.PaymentMethod3Code;
import com.prowidesoftware.swift.model.mx.dic.PaymentTypeInformation26;
import com.prowidesoftware.swift.model.mx.dic.RemittanceInformation16;
import com.prowidesoftware.swift.model.mx.dic.ServiceLevel8Choice;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * Writes pain.001.001.09: one debit account, one execution date, one transfer a line, in their order. Same order, same bytes: no clock, no
 * draw, no setting of the machine. Addresses are left out: since November 2026 only structured ones are taken, and none is needed.
 */
public final class CreditTransferFile {
    static final int LONGEST_NAME = 70;
    private static final int LONGEST_PURPOSE = 140;

    private CreditTransferFile() {}

    public static byte[] write(TransferOrder order, Payer payer) {
        MxPain00100109 message = new MxPain00100109()
                .setCstmrCdtTrfInitn(new CustomerCreditTransferInitiationV09()
                        .setGrpHdr(header(order, payer))
                        .addPmtInf(payment(order, payer)));
        MxWriteConfiguration form = new MxWriteConfiguration();
        form.documentPrefix = null;
        form.useCategoryAsDocumentPrefix = false;
        form.includeXMLDeclaration = true;
        return message.message(form).getBytes(StandardCharsets.UTF_8);
    }

    private static GroupHeader85 header(TransferOrder order, Payer payer) {
        return new GroupHeader85()
                .setMsgId(Sepa.reference(order.id()))
                .setCreDtTm(order.approvedAt().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC))
                .setNbOfTxs(Integer.toString(order.transfers().size()))
                .setCtrlSum(euros(order.totalCents()))
                .setInitgPty(party(payer.name()));
    }

    /** Booked line by line: what the bank says of one transfer is never hidden in a total. */
    private static PaymentInstruction30 payment(TransferOrder order, Payer payer) {
        PaymentInstruction30 payment = new PaymentInstruction30()
                .setPmtInfId(Sepa.reference(order.id()))
                .setPmtMtd(PaymentMethod3Code.TRF)
                .setBtchBookg(false)
                .setNbOfTxs(Integer.toString(order.transfers().size()))
                .setCtrlSum(euros(order.totalCents()))
                .setPmtTpInf(new PaymentTypeInformation26().addSvcLvl(new ServiceLevel8Choice().setCd("SEPA")))
                .setReqdExctnDt(new DateAndDateTime2Choice().setDt(order.executionOn()))
                .setDbtr(party(payer.name()))
                .setDbtrAcct(account(payer.iban()))
                .setDbtrAgt(new BranchAndFinancialInstitutionIdentification6()
                        .setFinInstnId(new FinancialInstitutionIdentification18().setBICFI(payer.bic())))
                .setChrgBr(ChargeBearerType1Code.SLEV);
        order.transfers().forEach(transfer -> payment.addCdtTrfTxInf(transaction(transfer)));
        return payment;
    }

    private static CreditTransferTransaction34 transaction(Transfer transfer) {
        return new CreditTransferTransaction34()
                .setPmtId(new PaymentIdentification6().setEndToEndId(Sepa.reference(transfer.endToEndId())))
                .setAmt(new AmountType4Choice()
                        .setInstdAmt(new ActiveOrHistoricCurrencyAndAmount()
                                .setCcy("EUR")
                                .setValue(euros(transfer.amountCents()))))
                .setCdtr(party(Sepa.text(transfer.payee(), LONGEST_NAME)))
                .setCdtrAcct(account(transfer.iban()))
                .setRmtInf(new RemittanceInformation16().addUstrd(Sepa.text(transfer.purpose(), LONGEST_PURPOSE)));
    }

    private static PartyIdentification135 party(String name) {
        return new PartyIdentification135().setNm(name);
    }

    private static CashAccount38 account(String iban) {
        return new CashAccount38().setId(new AccountIdentification4Choice().setIBAN(iban));
    }

    private static BigDecimal euros(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }
}
