-- What is observed, by whom it was said, and when. Rows of what was reported are only ever added.
-- Nothing reckoned is stored: no rate, no completion, no place.
--
-- Only what a DuckDB file and a DuckLake both hold: so no keys, checks, sequences, indexes or enums here.
-- The deeds keep what keys would keep, inside their transaction, and the tests prove it.

-- The catalogue as it stands, so that a question can join names and meanings. Replaced when it changes.
CREATE TABLE area (
    code        VARCHAR NOT NULL,
    name        VARCHAR NOT NULL,
    short       VARCHAR NOT NULL,
    level       VARCHAR NOT NULL,   -- region, league, city, banner
    parent      VARCHAR,
    peer_group  VARCHAR,
    population  BIGINT,
    valid_from  VARCHAR,
    valid_to    VARCHAR
);

CREATE TABLE indicator (
    code            VARCHAR NOT NULL,
    name            VARCHAR NOT NULL,
    short           VARCHAR NOT NULL,
    domain          VARCHAR NOT NULL,
    section         VARCHAR NOT NULL,
    kind            VARCHAR NOT NULL,
    series          VARCHAR NOT NULL,
    direction       BIGINT NOT NULL,   -- 1 more is better, -1 less is better, 0 a band
    unit            VARCHAR NOT NULL,
    reach_unit      VARCHAR NOT NULL,   -- the unit of what is still to be reached
    focus           BOOLEAN NOT NULL,
    band_slope      DOUBLE,
    not_applicable  VARCHAR[] NOT NULL  -- areas that never report it
);

-- A file exactly as it was received.
CREATE TABLE workbook (
    sha256       VARCHAR NOT NULL,
    name         VARCHAR NOT NULL,
    bytes        BLOB NOT NULL,
    received_at  TIMESTAMP NOT NULL,
    who          VARCHAR NOT NULL
);

-- What one workbook was handed in as. Its state is the latest row of submission_state.
CREATE TABLE submission (
    submission         UUID NOT NULL,
    workbook           VARCHAR NOT NULL,   -- sha256
    form               VARCHAR NOT NULL,
    area               VARCHAR,            -- NULL: the whole city
    period             VARCHAR,
    revision           INTEGER NOT NULL,   -- 1, then 2 for the first correction
    received_at        TIMESTAMP NOT NULL,
    first_received_at  TIMESTAMP NOT NULL, -- of revision 1: a correction does not make a month late
    filled_on          DATE,
    notes              VARCHAR NOT NULL
);

-- draft, submitted, reviewed, accepted, returned: every step with its time; nothing is overwritten.
CREATE TABLE submission_state (
    submission   UUID NOT NULL,
    step         INTEGER NOT NULL,
    state        VARCHAR NOT NULL,
    happened_at  TIMESTAMP NOT NULL,
    who          VARCHAR NOT NULL,
    comment      VARCHAR NOT NULL,
    version      BIGINT NOT NULL   -- of the data, after this deed: orders what happened at the same time
);

-- One row for every (area, indicator, period) of which a submission speaks, slim for fast scans.
-- All figures NULL: it spoke, and gave none; `absence` then says which kind of missing it meant.
CREATE TABLE observation (
    submission           UUID NOT NULL,
    area                 VARCHAR NOT NULL,
    indicator            VARCHAR NOT NULL,
    period               VARCHAR NOT NULL,
    numerator            DOUBLE,
    denominator          DOUBLE,
    value                DOUBLE,
    month_value          DOUBLE,
    reported_completion  DOUBLE,
    reported_target      DOUBLE,
    absence              VARCHAR    -- not_reported, not_applicable
);

-- The cell behind every figure, every written reason and every absence.
CREATE TABLE evidence (
    submission  UUID NOT NULL,
    area        VARCHAR NOT NULL,
    indicator   VARCHAR NOT NULL,
    period      VARCHAR NOT NULL,
    field       VARCHAR NOT NULL,
    value       DOUBLE,             -- NULL: words, or an absence
    unit        VARCHAR NOT NULL,
    sheet       VARCHAR NOT NULL,
    cell        VARCHAR NOT NULL,
    raw         VARCHAR NOT NULL
);

CREATE TABLE explanation (
    submission  UUID NOT NULL,
    area        VARCHAR NOT NULL,
    indicator   VARCHAR NOT NULL,
    period      VARCHAR NOT NULL,
    reason      VARCHAR NOT NULL,
    sheet       VARCHAR NOT NULL,
    cell        VARCHAR NOT NULL
);

-- Targets with their history: of the same indicator, area, tier and window the later row holds.
CREATE TABLE target (
    submission    UUID,             -- NULL: from the catalogue
    indicator     VARCHAR NOT NULL,
    area          VARCHAR NOT NULL,
    tier          VARCHAR NOT NULL, -- national, region, city, banner
    window_start  VARCHAR NOT NULL,
    window_end    VARCHAR NOT NULL,
    value         DOUBLE,
    low           DOUBLE,
    high          DOUBLE,
    carried_over  DOUBLE,
    plan          DOUBLE[] NOT NULL, -- share due at the end of each month of the window
    source        VARCHAR NOT NULL,
    sample        BOOLEAN NOT NULL,
    withdrawn     BOOLEAN NOT NULL,  -- the catalogue no longer has it
    known_from    TIMESTAMP,         -- NULL: from the acceptance of its submission
    version       BIGINT NOT NULL
);

CREATE TABLE benchmark (
    submission   UUID NOT NULL,
    scope        VARCHAR NOT NULL,  -- region, city
    indicator    VARCHAR NOT NULL,
    period       VARCHAR NOT NULL,
    value        DOUBLE,
    numerator    DOUBLE,
    denominator  DOUBLE,
    city_rank    INTEGER,
    n_compared   INTEGER,
    source       VARCHAR NOT NULL,
    sheet        VARCHAR NOT NULL,
    cell         VARCHAR NOT NULL
);

-- The audit trail: one row per deed.
CREATE TABLE event (
    event        UUID NOT NULL,
    happened_at  TIMESTAMP NOT NULL,
    who          VARCHAR NOT NULL,
    deed         VARCHAR NOT NULL,
    record       VARCHAR NOT NULL,  -- submission id, or the name of a setting
    detail       VARCHAR NOT NULL,
    version      BIGINT NOT NULL
);

CREATE TABLE setting (
    name   VARCHAR NOT NULL,
    value  VARCHAR NOT NULL
);

CREATE TABLE counter (
    name   VARCHAR NOT NULL,
    value  BIGINT NOT NULL
);

INSERT INTO counter VALUES ('data_version', 0);
