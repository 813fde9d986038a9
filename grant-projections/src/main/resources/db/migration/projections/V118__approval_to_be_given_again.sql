-- An approval told to no dossier is to be given again: the run is shown as it may be acted on.
update read.payment_run r set step = 'PREPARED'
  from es.event e
 where r.step = 'APPROVED' and e.global_index = r.event_index
   and e.payload_type = 'paymentrun.approved' and e.payload_revision = '1';
