-- One value a day of an indicator, such as the VIX at its close.
create table daily_series (
  name varchar(20) not null,
  of_day date not null,
  reading double precision not null,
  primary key (name, of_day)
);
