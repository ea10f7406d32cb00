-- When people were last told that the watchdog's drill is overdue; null when it is not. One row.
create table drill_notice (
  id integer primary key,
  told_at timestamp(6) with time zone
);
insert into drill_notice (id) values (1);
