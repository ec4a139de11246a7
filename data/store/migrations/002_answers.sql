-- What somebody answered about the sheets of one form and sender. Rows are only ever added: of the same
-- form, sender, topic and subject the row with the highest version holds; a withdrawn one holds no more.
CREATE TABLE answer (
    form       VARCHAR NOT NULL,
    sender     VARCHAR NOT NULL,
    topic      VARCHAR NOT NULL,   -- area, header, percent, sender, data_month
    subject    VARCHAR NOT NULL,   -- the words asked about, as they are compared
    choice     VARCHAR NOT NULL,
    who        VARCHAR NOT NULL,
    given_at   TIMESTAMP NOT NULL,
    withdrawn  BOOLEAN NOT NULL,
    version    BIGINT NOT NULL
);
