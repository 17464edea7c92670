-- What each tenant has spent on models, day by day (UTC), engine by engine; booked call by call, whatever came of the review.

create table usage (
  tenant text not null default 'local',
  day date not null,
  -- 'offline', or the provider and the model as provider:model
  engine text not null,
  -- calls to a model; reviews made by the offline engine
  calls int8 not null,
  -- all that was read, what came from the vendor's cache among it
  input int8 not null,
  cached_input int8 not null,
  output int8 not null,
  -- dollars; null where the price was not known at least once
  usd double precision,
  primary key (tenant, day, engine)
);
