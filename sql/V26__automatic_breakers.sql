-- The limits at which breakers trip by themselves, as versions: one person proposes, another approves.
create table trip_rule (
  id uuid primary key,
  cause varchar(24) not null,
  version integer,
  enabled boolean not null,
  limit_value numeric(38, 18) not null,
  fewest bigint not null,
  window_seconds integer not null,
  cool_down_seconds integer not null,
  ladder_level varchar(16) not null,
  reason varchar(500) not null,
  status varchar(16) not null,
  proposed_by varchar(64) not null,
  proposed_at timestamp(6) with time zone not null,
  decided_by varchar(64),
  decided_at timestamp(6) with time zone,
  decision_reason varchar(500),
  unique (cause, version)
);
create index trip_rule_by_status on trip_rule (status, proposed_at, id);

-- Why a breaker tripped by itself: one row for each cause, with what was measured, and when it may be over.
create table breaker_trip (
  id uuid primary key,
  breaker_id uuid not null references breaker (id),
  cause varchar(24) not null,
  target varchar(64) not null,
  measured numeric(38, 18) not null,
  limit_value numeric(38, 18) not null,
  samples bigint not null,
  rule_version integer not null,
  tripped_at timestamp(6) with time zone not null,
  expected_at timestamp(6) with time zone,
  expectation varchar(300) not null,
  over_at timestamp(6) with time zone,
  unique (breaker_id, cause)
);
create index breaker_trip_by_target on breaker_trip (cause, target, tripped_at);

-- The gauges as the node that leads read them last.
create table operational_reading (
  gauge varchar(24) not null,
  subject varchar(120) not null,
  measured numeric(38, 18) not null,
  warn_value numeric(38, 18),
  limit_value numeric(38, 18),
  state varchar(8) not null,
  samples bigint not null,
  note varchar(300) not null,
  measured_at timestamp(6) with time zone not null,
  primary key (gauge, subject)
);

-- Orders that leave for a venue: when the risk rules approved them, and when they left.
alter table venue_order add column approved_at timestamp(6) with time zone;
alter table venue_order add column sent_at timestamp(6) with time zone;
update venue_order set approved_at = (select o.created_at from trade_order o where o.id = venue_order.order_id)
where order_id in (select o.id from trade_order o where o.owner <> 'external');
update venue_order set sent_at = coalesce(accepted_at, approved_at)
where approved_at is not null and held = false and unclaimed = false;
