-- The same pooling as on the page of the extension, for as many files as a company has: see receivers.md.
--
-- Nothing here is particular to one database: text columns, CASE, GROUP BY, HAVING, FLOOR. How the files come into the
-- table is particular, and stands in receivers.md.

-- Every line of every file that was handed in but its header, all columns as text, in the order of the file. An empty
-- cell may come as NULL. `file_name` names the file, and is another one for each person: one file a person is what makes a
-- pool one, and no query can check it.
CREATE TABLE handed_in (
  file_name       VARCHAR(500) NOT NULL,
  format          VARCHAR(100), -- the column `schema` of the file
  period_start    VARCHAR(100),
  scope           VARCHAR(100),
  part            VARCHAR(100), -- the column `group` of the file
  status          VARCHAR(100),
  sessions_band   VARCHAR(100),
  genuine_low     VARCHAR(100),
  genuine_high    VARCHAR(100),
  basis           VARCHAR(100),
  time_effect     VARCHAR(100),
  time_ratio_low  VARCHAR(100),
  time_ratio_high VARCHAR(100),
  evidence        VARCHAR(100)
);

-- The Mondays of the four weeks that were asked about, such as '2026-11-02'; all else is refused.
CREATE TABLE asked_period (
  period_start VARCHAR(10) NOT NULL
);

-- Each file with what it brings to a pool, or why it brings nothing. Shares are in tenths, as whole numbers.
CREATE VIEW pool_file AS
WITH cells AS (
  SELECT
    file_name,
    COALESCE(format, '') AS format,
    COALESCE(period_start, '') AS period_start,
    COALESCE(status, '') AS status,
    COALESCE(sessions_band, '') AS sessions_band,
    COALESCE(genuine_low, '') AS genuine_low,
    COALESCE(genuine_high, '') AS genuine_high,
    COALESCE(basis, '') AS basis,
    COALESCE(time_effect, '') AS time_effect,
    COALESCE(time_ratio_low, '') AS time_ratio_low,
    COALESCE(time_ratio_high, '') AS time_ratio_high,
    COALESCE(evidence, '') AS evidence,
    -- Which of the seven lines it is; 0 for one that no file has.
    CASE
      WHEN scope = 'all' AND part = 'all' THEN 1
      WHEN scope = 'tool_group' AND part = 'chat' THEN 2
      WHEN scope = 'tool_group' AND part = 'code' THEN 3
      WHEN scope = 'work_area' AND part = 'review' THEN 4
      WHEN scope = 'work_area' AND part = 'documentation' THEN 5
      WHEN scope = 'work_area' AND part = 'incident' THEN 6
      WHEN scope = 'work_area' AND part = 'other' THEN 7
      ELSE 0
    END AS line
  FROM handed_in
),
line_checks AS (
  SELECT
    file_name,
    period_start,
    line,
    -- A hidden line is empty, and in the form for pools all but the first are hidden.
    CASE
      WHEN format = 'aiuse/1' AND line > 0 AND status = 'hidden'
        AND sessions_band = '' AND genuine_low = '' AND genuine_high = '' AND basis = ''
        AND time_effect = '' AND time_ratio_low = '' AND time_ratio_high = '' AND evidence = ''
      THEN 1 ELSE 0
    END AS is_hidden,
    -- The form for pools knows four ranges, and neither a band nor an effect on time.
    CASE
      WHEN format = 'aiuse/1' AND line = 1 AND status = 'shown'
        AND sessions_band = ''
        AND (
          (genuine_low = '0.0' AND genuine_high = '0.6')
          OR (genuine_low = '0.2' AND genuine_high = '0.8')
          OR (genuine_low = '0.4' AND genuine_high = '1.0')
          OR (genuine_low = '0.0' AND genuine_high = '1.0')
        )
        AND basis IN ('counted', 'random_asked')
        AND time_effect = 'not_measured' AND time_ratio_low = '' AND time_ratio_high = '' AND evidence = 'none'
      THEN 1 ELSE 0
    END AS is_shown,
    CASE genuine_low WHEN '0.2' THEN 2 WHEN '0.4' THEN 4 ELSE 0 END AS low_tenths,
    CASE genuine_high WHEN '0.6' THEN 6 WHEN '0.8' THEN 8 ELSE 10 END AS high_tenths
  FROM cells
),
file_checks AS (
  SELECT
    file_name,
    COUNT(*) AS lines_given,
    COUNT(DISTINCT line) AS lines_known,
    SUM(is_hidden + is_shown) AS lines_right,
    SUM(is_shown) AS lines_shown,
    MIN(period_start) AS period_start,
    MAX(period_start) AS last_period_start,
    MAX(CASE WHEN is_shown = 1 THEN low_tenths END) AS low_tenths,
    MAX(CASE WHEN is_shown = 1 THEN high_tenths END) AS high_tenths
  FROM line_checks
  GROUP BY file_name
)
SELECT
  file_name,
  file_checks.period_start,
  low_tenths,
  high_tenths,
  CASE
    WHEN lines_given <> 7 OR lines_known <> 7 OR lines_right <> 7 OR file_checks.period_start <> last_period_start
    THEN 'not_for_pool'
    WHEN lines_shown = 0 THEN 'nothing_shown'
    WHEN asked_period.period_start IS NULL THEN 'other_period'
  END AS refusal
FROM file_checks
LEFT JOIN asked_period ON asked_period.period_start = file_checks.period_start;

-- What the files of each period come to: between which bounds the mean of people's shares lies, rounded outward to
-- tenths, each person counting the same. Fewer than five people give no line. -FLOOR(-x) rounds up.
CREATE VIEW pool AS
SELECT
  period_start,
  COUNT(*) AS people,
  FLOOR(SUM(low_tenths) * 1.0 / COUNT(*)) / 10.0 AS genuine_low,
  -FLOOR(-(SUM(high_tenths) * 1.0 / COUNT(*))) / 10.0 AS genuine_high
FROM pool_file
WHERE refusal IS NULL
GROUP BY period_start
HAVING COUNT(*) >= 5;
