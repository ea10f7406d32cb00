-- A search for parameters as it was asked for and, when it is done, its result; what is null is not known yet.
create table optimisation (
  id uuid primary key,
  status varchar(16) not null,
  attempt integer not null,
  request varchar(100000) not null,
  setting varchar(64),
  from_time bigint,
  to_time bigint,
  evaluated integer not null,
  planned integer not null,
  best varchar(8000),
  result varchar(1000000),
  evidence varchar(4000),
  requested_by varchar(64) not null,
  created_at timestamp(6) with time zone not null,
  started_at timestamp(6) with time zone,
  ended_at timestamp(6) with time zone,
  message varchar(1000) not null
);
create index optimisation_by_time on optimisation (created_at, id);
create index optimisation_by_status on optimisation (status, created_at);

-- What a set of parameters did over a stretch of time: of one setting (model, bars, costs, code) it is run once, whoever
-- asks. Times are microseconds since 1970, as in the bars.
create table optimisation_trial (
  setting varchar(64) not null,
  from_time bigint not null,
  to_time bigint not null,
  point varchar(1000) not null,
  body bytea not null,
  primary key (setting, from_time, to_time, point)
);

-- Sets of parameters that wait to be tried, a handful to an item. Whoever works on it owns it until its time is up.
create table optimisation_item (
  optimisation_id uuid not null references optimisation (id),
  place bigint not null,
  setting varchar(64) not null,
  from_time bigint not null,
  to_time bigint not null,
  points varchar(100000) not null,
  size integer not null,
  owner uuid,
  owned_until timestamp(6) with time zone,
  sent_at timestamp(6) with time zone,
  primary key (optimisation_id, place)
);

-- The trials of a finished search, the best first.
create table optimisation_rank (
  optimisation_id uuid not null references optimisation (id),
  place integer not null,
  point varchar(1000) not null,
  primary key (optimisation_id, place)
);
