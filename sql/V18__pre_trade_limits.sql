-- The limits of the full pre-trade check; a profile that stands gets the defaults of its tolerance.
alter table risk_profile add column price_collar_fraction numeric(38,18) default 0.10 not null;
alter table risk_profile add column price_move_fraction numeric(38,18) default 0.20 not null;
alter table risk_profile add column price_move_seconds integer default 300 not null;
alter table risk_profile add column reference_age_seconds integer default 300 not null;
alter table risk_profile add column max_concentration numeric(38,18) default 0.75 not null;
alter table risk_profile add column max_crypto_fraction numeric(38,18) default 1 not null;
alter table risk_profile add column max_leverage numeric(38,18) default 1 not null;
alter table risk_profile add column correlation_threshold numeric(38,18) default 0.80 not null;
alter table risk_profile add column max_correlated_fraction numeric(38,18) default 1 not null;
alter table risk_profile add column max_var_fraction numeric(38,18) default 0.15 not null;
alter table risk_profile add column max_agent_messages integer default 500 not null;
alter table risk_profile add column max_venue_messages integer default 20000 not null;
alter table risk_profile add column cancel_reserve_fraction numeric(38,18) default 0.20 not null;
alter table risk_profile add column max_repeats integer default 60 not null;
alter table risk_profile add column repeat_seconds integer default 60 not null;
alter table risk_profile add column max_duplicates integer default 10 not null;
alter table risk_profile add column duplicate_seconds integer default 1 not null;
update risk_profile set
  price_collar_fraction = 0.05,
  price_move_fraction = 0.10,
  price_move_seconds = 300,
  reference_age_seconds = 60,
  max_concentration = 0.08,
  max_crypto_fraction = 0.50,
  max_leverage = 1,
  correlation_threshold = 0.70,
  max_correlated_fraction = 0.40,
  max_var_fraction = 0.05,
  max_agent_messages = 50,
  max_venue_messages = 1000,
  cancel_reserve_fraction = 0.30,
  max_repeats = 10,
  repeat_seconds = 60,
  max_duplicates = 1,
  duplicate_seconds = 5
where tolerance = 'CONSERVATIVE';
update risk_profile set
  price_collar_fraction = 0.20,
  price_move_fraction = 0.40,
  price_move_seconds = 300,
  reference_age_seconds = 600,
  max_concentration = 0.90,
  max_crypto_fraction = 1,
  max_leverage = 2,
  correlation_threshold = 0.90,
  max_correlated_fraction = 1,
  max_var_fraction = 0.30,
  max_agent_messages = 2000,
  max_venue_messages = 50000,
  cancel_reserve_fraction = 0.10,
  max_repeats = 200,
  repeat_seconds = 60,
  max_duplicates = 20,
  duplicate_seconds = 1
where tolerance = 'AGGRESSIVE';

-- An automaton that repeated itself too often and stands still until a person re-arms it.
create table execution_throttle (
  id uuid primary key,
  portfolio_id uuid not null references portfolio (id),
  subject varchar(64) not null,
  repeats integer not null,
  most integer not null,
  tripped_at timestamp(6) with time zone not null,
  rearmed_at timestamp(6) with time zone,
  rearmed_by varchar(64),
  rearm_reason varchar(500)
);
create index throttle_by_portfolio on execution_throttle (portfolio_id, rearmed_at);

-- The version of the limits behind a denial; null for one that no limit of a profile is behind.
alter table trade_order add column denial_version integer;
