-- How far a breaker goes, which positions it closes, when it may be over and whom it stops.
alter table breaker alter column scope set data type varchar(16);
alter table breaker add column ladder_level varchar(16) default 'REDUCE_ONLY' not null;
alter table breaker add column flatten_policy varchar(16);
alter table breaker add column expected_resume_at timestamp(6) with time zone;
alter table breaker add column agents varchar(8000) default '' not null;
