-- What the commitments in the bodies of events stand for. An erasure empties salt and value and leaves the line.
create table personal_value (
  commitment char(64) primary key,
  kind varchar(8) not null,
  salt char(64),
  person varchar(64),
  content varchar(32768),
  erased_at timestamp(6) with time zone,
  erasure_id varchar(36)
);
create index personal_value_by_person on personal_value (person);

-- Requests to erase what is held of a person: by one person, approved by another, worked off in batches. The subject is
-- emptied with the last of them.
create table compliance_erasure (
  id uuid primary key,
  kind varchar(8) not null,
  subject varchar(200) not null,
  reference varchar(120) not null,
  reason varchar(500) not null,
  status varchar(16) not null,
  proposed_by varchar(64) not null,
  proposed_at timestamp(6) with time zone not null,
  decided_by varchar(64),
  decided_at timestamp(6) with time zone,
  decision_reason varchar(500),
  found bigint not null,
  erased bigint not null,
  plain_events bigint not null,
  done_at timestamp(6) with time zone
);
create index compliance_erasure_by_status on compliance_erasure (status, proposed_at);
