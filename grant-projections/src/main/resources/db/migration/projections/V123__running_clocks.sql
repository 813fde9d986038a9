-- What is due by a day is found among the clocks that were set running to an earlier one.
create index clock_fact_running_idx on read.clock_fact (due_on) where state = 'RUNNING';
