-- Every version of a risk profile as it came into force; limits by name, in JSON.
create table risk_profile_version (
  id uuid primary key,
  profile_id uuid not null references risk_profile (id),
  version integer not null,
  tolerance varchar(16) not null,
  limits varchar(4000) not null,
  change_id varchar(36),
  reason varchar(500) not null,
  proposed_by varchar(64) not null,
  approved_by varchar(64),
  effective_at timestamp(6) with time zone not null,
  unique (profile_id, version)
);
insert into risk_profile_version (id, profile_id, version, tolerance, limits, reason, proposed_by, effective_at)
select id, id, version, tolerance,
  '{"minOrderNotional":"' || cast(min_order_notional as varchar(60)) || '"'
  || ',"maxOrderNotional":"' || cast(max_order_notional as varchar(60)) || '"'
  || ',"maxPositionFraction":"' || cast(max_position_fraction as varchar(60)) || '"'
  || ',"maxExposureFraction":"' || cast(max_exposure_fraction as varchar(60)) || '"'
  || ',"maxDailyLossFraction":"' || cast(max_daily_loss_fraction as varchar(60)) || '"'
  || ',"priceCollarFraction":"' || cast(price_collar_fraction as varchar(60)) || '"'
  || ',"priceMoveFraction":"' || cast(price_move_fraction as varchar(60)) || '"'
  || ',"priceMoveSeconds":"' || cast(price_move_seconds as varchar(60)) || '"'
  || ',"referenceAgeSeconds":"' || cast(reference_age_seconds as varchar(60)) || '"'
  || ',"maxConcentration":"' || cast(max_concentration as varchar(60)) || '"'
  || ',"maxCryptoFraction":"' || cast(max_crypto_fraction as varchar(60)) || '"'
  || ',"maxLeverage":"' || cast(max_leverage as varchar(60)) || '"'
  || ',"correlationThreshold":"' || cast(correlation_threshold as varchar(60)) || '"'
  || ',"maxCorrelatedFraction":"' || cast(max_correlated_fraction as varchar(60)) || '"'
  || ',"maxVarFraction":"' || cast(max_var_fraction as varchar(60)) || '"'
  || ',"maxAgentMessages":"' || cast(max_agent_messages as varchar(60)) || '"'
  || ',"maxVenueMessages":"' || cast(max_venue_messages as varchar(60)) || '"'
  || ',"cancelReserveFraction":"' || cast(cancel_reserve_fraction as varchar(60)) || '"'
  || ',"maxRepeats":"' || cast(max_repeats as varchar(60)) || '"'
  || ',"repeatSeconds":"' || cast(repeat_seconds as varchar(60)) || '"'
  || ',"maxDuplicates":"' || cast(max_duplicates as varchar(60)) || '"'
  || ',"duplicateSeconds":"' || cast(duplicate_seconds as varchar(60)) || '"'
  || '}',
  'defaults of its tolerance', 'grekko', created_at
from risk_profile;

-- What one person wants of a profile's limits and another approves; only the limits that are to change, in JSON.
create table risk_profile_change (
  id uuid primary key,
  profile_id uuid not null references risk_profile (id),
  tolerance varchar(16),
  limits varchar(4000) not null,
  before_limits varchar(4000) not null,
  reason varchar(500) not null,
  status varchar(16) not null,
  proposed_by varchar(64) not null,
  proposed_at timestamp(6) with time zone not null,
  effective_at timestamp(6) with time zone not null,
  decided_by varchar(64),
  decided_at timestamp(6) with time zone,
  decision_reason varchar(500),
  applied_at timestamp(6) with time zone,
  version integer
);
create index risk_profile_change_by_status on risk_profile_change (status, effective_at);
create index risk_profile_change_by_profile on risk_profile_change (profile_id, proposed_at, id);

-- What went wrong, until a risk manager has resolved it. Of one type and subject one is open, which its key keeps true.
create table risk_event (
  id uuid primary key,
  type varchar(24) not null,
  severity varchar(8) not null,
  action varchar(20) not null,
  state varchar(16) not null,
  open_key varchar(160) unique,
  subject varchar(120) not null,
  title varchar(200) not null,
  text varchar(2000) not null,
  metrics varchar(4000) not null,
  source varchar(64) not null,
  occurrences integer not null,
  created_at timestamp(6) with time zone not null,
  last_at timestamp(6) with time zone not null,
  due_at timestamp(6) with time zone not null,
  halted_at timestamp(6) with time zone,
  acknowledged_at timestamp(6) with time zone,
  acknowledged_by varchar(64),
  escalated_at timestamp(6) with time zone,
  resolved_at timestamp(6) with time zone,
  resolved_by varchar(64),
  note varchar(500)
);
create index risk_event_by_state on risk_event (state, due_at);
create index risk_event_by_time on risk_event (created_at, id);

-- When an alert was last handed to the channels; what is to be told by which channel, and whether it was.
alter table alert add column notified_at timestamp(6) with time zone;
create table alert_delivery (
  id uuid primary key,
  alert_id varchar(36),
  channel varchar(16) not null,
  severity integer not null,
  title varchar(200) not null,
  text varchar(2000) not null,
  source varchar(64) not null,
  status varchar(16) not null,
  attempts integer not null,
  created_at timestamp(6) with time zone not null,
  next_at timestamp(6) with time zone not null,
  leased_until timestamp(6) with time zone,
  finished_at timestamp(6) with time zone,
  problem varchar(500)
);
create index alert_delivery_by_status on alert_delivery (status, next_at);
create index alert_delivery_by_time on alert_delivery (created_at, id);
