-- Versions of compliance rules: proposed by one person, approved by another, in force from their time on.
create table compliance_rule (
  id uuid primary key,
  rule_name varchar(30) not null,
  kind varchar(24) not null,
  version integer,
  body varchar(16000) not null,
  withdrawn boolean not null,
  reason varchar(500) not null,
  status varchar(16) not null,
  proposed_by varchar(64) not null,
  proposed_at timestamp(6) with time zone not null,
  effective_at timestamp(6) with time zone not null,
  decided_by varchar(64),
  decided_at timestamp(6) with time zone,
  decision_reason varchar(500),
  in_force_at timestamp(6) with time zone,
  unique (rule_name, version)
);
create index compliance_rule_by_status on compliance_rule (status, effective_at);
create index compliance_rule_by_time on compliance_rule (proposed_at, id);

-- What surveillance or screening found; its id says what it is about, so that it is found once.
create table compliance_finding (
  id uuid primary key,
  kind varchar(24) not null,
  severity varchar(8) not null,
  state varchar(16) not null,
  outcome varchar(16),
  subject varchar(120) not null,
  title varchar(200) not null,
  text varchar(2000) not null,
  evidence varchar(8000) not null,
  began_at timestamp(6) with time zone not null,
  ended_at timestamp(6) with time zone not null,
  created_at timestamp(6) with time zone not null,
  reviewed_by varchar(64),
  reviewed_at timestamp(6) with time zone,
  review_note varchar(500),
  closed_by varchar(64),
  closed_at timestamp(6) with time zone,
  close_note varchar(500)
);
create index compliance_finding_by_state on compliance_finding (state, created_at);
create index compliance_finding_by_time on compliance_finding (created_at, id);

-- Until when a watch has looked at everything.
create table compliance_watermark (
  id varchar(32) primary key,
  reached timestamp(6) with time zone not null
);
create index trade_order_by_change on trade_order (updated_at);
