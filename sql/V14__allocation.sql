-- Models that trade paper money together: what a session runs, and the bars from before it began.
create table allocation_session (
  id uuid primary key,
  name varchar(50) not null unique,
  status varchar(16) not null,
  portfolio_id uuid not null,
  spec bytea not null,
  warm_up bytea not null,
  next_boundary timestamp(6) with time zone not null,
  created_by varchar(64) not null,
  created_at timestamp(6) with time zone not null,
  ended_at timestamp(6) with time zone,
  message varchar(500) not null
);

-- Each boundary of a session is decided once: what went in, what was decided, submitted and executed, packed.
create table allocation_boundary (
  session_id uuid not null references allocation_session (id),
  boundary timestamp(6) with time zone not null,
  status varchar(16) not null,
  decided_at timestamp(6) with time zone not null,
  body bytea not null,
  primary key (session_id, boundary)
);
