-- Where the assets of an account may be sent: proposed by one person, approved by another, usable after a while.
create table destination (
  id uuid primary key,
  account_id uuid not null references venue_account (id),
  asset varchar(12) not null,
  address varchar(200) not null,
  network varchar(32),
  label varchar(64) not null,
  status varchar(16) not null,
  reason varchar(500),
  proposed_by varchar(64) not null,
  proposed_at timestamp(6) with time zone not null,
  decided_by varchar(64),
  decided_at timestamp(6) with time zone,
  usable_from timestamp(6) with time zone
);
create index destination_by_account on destination (account_id, proposed_at, id);

-- Assets that leave a venue. The row is SENDING before the venue is called, so that nothing is ever sent twice.
create table withdrawal (
  id uuid primary key,
  account_id uuid not null references venue_account (id),
  destination_id uuid not null references destination (id),
  asset varchar(12) not null,
  address varchar(200) not null,
  network varchar(32),
  amount numeric(38,18) not null,
  base_value numeric(38,18) not null,
  status varchar(16) not null,
  reason varchar(500) not null,
  venue_id varchar(120),
  proposed_by varchar(64) not null,
  proposed_at timestamp(6) with time zone not null,
  decided_by varchar(64),
  decided_at timestamp(6) with time zone,
  updated_by varchar(64) not null,
  updated_at timestamp(6) with time zone not null
);
create index withdrawal_by_account on withdrawal (account_id, proposed_at, id);
create index withdrawal_by_status on withdrawal (status);

-- After how many seconds without us a venue cancels the account's orders; 0 is off.
alter table venue_account add column dead_man_seconds integer default 0 not null;
