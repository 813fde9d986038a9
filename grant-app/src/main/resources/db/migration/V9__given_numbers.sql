-- Of the log, not of a read model: which streams may bear a number that people gave, by its letters and digits.
create index event_given_number_idx on es.event (
        lower(regexp_replace(substring(payload from '"(?:agreementNo|revenueOrderNo)":"([^"\\]*)'), '[^A-Za-z0-9]', '', 'g') collate "C"))
 where payload_type in ('subsidy.agreement-drafted', 'recovery.order-issued');
comment on index es.event_given_number_idx is 'Finds who bears a number of agreement or of revenue order without reading the log.';
