-- Approvals of a run are read in a newer form; the audit trail shows what the log is read as.
update read.audit set payload = payload || '{"dossierIds": [], "payments": []}', revision = 2
 where event_name = 'paymentrun.approved' and revision = 1;

comment on column read.budget_movement.ae_lost_cents is 'Commitment of an earlier year, or of a closed one, withdrawn: no AE comes back.';
comment on column read.budget_movement.cp_lost_cents is 'Payment of an earlier year, or of a closed one, that came back: no CP comes back.';
