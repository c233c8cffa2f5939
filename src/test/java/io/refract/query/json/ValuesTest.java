package io.refract.query.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            id        => "01890A5D-AC96-774B-BCCE-B302099A8057" => UUID 01890a5d-ac96-774b-bcce-b302099a8057
            name      => ""                          => ''
            name      => "\\u00e9\\ud83d\\ude00"     => 'é😀'
            age       => 2147483647                  => Integer 2147483647
            age       => -2147483648                 => Integer -2147483648
            age       => -0                          => Integer 0
            age       => -0.0                        => Integer 0
            age       => 5.0                         => Integer 5
            age       => 1e3                         => Integer 1000
            age       => -12.50E1                    => Integer -125
            age       => 2147483647.000              => Integer 2147483647
            visits    => 9.223372036854775807e18     => Long 9223372036854775807
            visits    => 9223372036854775807         => Long 9223372036854775807
            visits    => "-9223372036854775808"      => Long -9223372036854775808
            credit    => 12.50                       => BigDecimal 12.50
            credit    => "-12345678901234567890.123" => BigDecimal -12345678901234567890.123
            credit    => 1e-7                        => BigDecimal 1E-7
            credit    => "1.5E+21"                   => BigDecimal 1.5E+21
            score     => 3                           => Double 3.0
            score     => -1.5e3                      => Double -1500.0
            birthday  => "2026-01-31"                => LocalDate 2026-01-31
            birthday  => "2026-01-31T23:30:00.000Z"  => LocalDate 2026-01-31
            birthday  => "2026-01-31T23:30:00-02:00" => LocalDate 2026-02-01
            createdAt => "2026-01-31T12:00:00.123Z"  => OffsetDateTime 2026-01-31T12:00:00.123Z
            createdAt => "2026-01-31T12:00:00Z"      => OffsetDateTime 2026-01-31T12:00Z
            createdAt => "2026-01-31T12:00:00+02:00" => OffsetDateTime 2026-01-31T10:00Z
            createdAt => "2026-01-31T12:00:00+02"    => OffsetDateTime 2026-01-31T10:00Z
            createdAt => "2026-01-31T12:00:00+0200"  => OffsetDateTime 2026-01-31T10:00Z
            createdAt => "2026-01-31T12:00:00.5-0230" => OffsetDateTime 2026-01-31T14:30:00.500Z
            createdAt => "2026-01-31T12:00Z"         => OffsetDateTime 2026-01-31T12:00Z
            birthday  => "2026-01-31T23:30:00-0200"  => LocalDate 2026-02-01
            createdAt => "0001-01-01T00:00:00Z"      => OffsetDateTime 0001-01-01T00:00Z
            createdAt => "9999-12-31T23:59:59.999Z"  => OffsetDateTime 9999-12-31T23:59:59.999Z
            createdAt => "9999-12-31T23:00:00-02:00" => OffsetDateTime +10000-01-01T01:00Z
            createdAt => "+275760-09-13T00:00:00.000Z" => OffsetDateTime +275760-09-13T00:00Z
            createdAt => "-271821-04-20T00:00:00.000Z" => OffsetDateTime -4713-11-24T00:00Z
            createdAt => "+999999-12-31T00:00:00Z"   => OffsetDateTime +294276-12-31T23:59:59.999999Z
            createdAt => "-000043-03-15T00:00:00Z"   => OffsetDateTime -0043-03-15T00:00Z
            createdAt => "+002026-01-31T12:00:00Z"   => OffsetDateTime 2026-01-31T12:00Z
            createdAt => "0000-01-01T00:00:00Z"      => OffsetDateTime 0000-01-01T00:00Z
            createdAt => "infinity"                  => OffsetDateTime +999999999-12-31T23:59:59.999999999-18:00
            createdAt => "-infinity"                 => OffsetDateTime -290278-12-22T19:59:05.224192Z
            birthday  => "+010000-01-01"             => LocalDate +10000-01-01
            birthday  => "-000043-03-15"             => LocalDate -0043-03-15
            birthday  => "infinity"                  => LocalDate +999999999-12-31
            """)
    void aValueGetsTheTypeOfItsField(String field, String json, String expected) {
        assertThat(Reads.where("{\"" + field + "\": " + json + "}")).isEqualTo(field + " = " + expected);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            id        => "1-1-1-1-1"               => Uuid: must be a UUID
            id        => 7                         => Type: must be a UUID, not a number
            name      => 7                         => Type: must be a string, not a number
            name      => "a\\u0000"                => Text: must not contain NUL characters or broken surrogate pairs
            name      => "\\ud83d"                 => Text: must not contain NUL characters or broken surrogate pairs
            age       => 1.5                       => Type: must be an integer, not a number
            age       => 1e-2                      => Type: must be an integer, not a number
            age       => 2147483647.5              => Type: must be an integer, not a number
            age       => 2147483648.0              => P2020: must fit into a 32-bit integer
            age       => 1e999999999               => P2020: must fit into a 32-bit integer
            age       => 10e2147483647             => P2020: must fit into a 32-bit integer
            age       => 100e2147483647            => Type: must be an integer, not a number
            age       => 1e-2147483648             => Type: must be an integer, not a number
            age       => 1e9999999999              => Type: must be an integer, not a number
            visits    => 9.223372036854775808e18   => P2020: must fit into a 64-bit integer
            visits    => "5.0"                     => Type: must be an integer, as a number or a string
            age       => "1"                       => Type: must be an integer, not a string
            age       => true                      => Type: must be an integer, not true
            age       => 2147483648                => P2020: must fit into a 32-bit integer
            age       => 99999999999999999999999   => P2020: must fit into a 32-bit integer
            visits    => 9223372036854775808       => P2020: must fit into a 64-bit integer
            visits    => "x"                       => Type: must be an integer, as a number or a string
            visits    => 1.5                       => Type: must be an integer, as a number or a string, not a number
            credit    => "1,5"                     => Type: must be a decimal number, as a number or a string
            credit    => "NaN"                     => Type: must be a decimal number, as a number or a string
            credit    => 1e999                     => P2020: must fit into a decimal number of at most 100 digits on either side
            credit    => "-1e1000"                 => P2020: must fit into a decimal number of at most 100 digits on either side
            credit    => "1e"                      => Type: must be a decimal number, as a number or a string
            score     => "1"                       => Type: must be a number, not a string
            score     => 1e999                     => P2020: must fit into a double-precision number
            active    => "true"                    => Type: must be true or false, not a string
            birthday  => "31.1.2026"               => Type: must be a date such as 2026-01-31
            birthday  => "2026-02-30"              => Type: must be a date such as 2026-01-31
            createdAt => "2026-01-31"              => Type: must be a date and time with an offset such as 2026-01-31T12:00:00.000Z
            createdAt => "2026-01-31T12:00:00"     => Type: must be a date and time with an offset such as 2026-01-31T12:00:00.000Z
            createdAt => "2026-01-31T12:00:00+2"     => Type: must be a date and time with an offset such as 2026-01-31T12:00:00.000Z
            createdAt => "2026-01-31T12:00:00+02000" => Type: must be a date and time with an offset such as 2026-01-31T12:00:00.000Z
            createdAt => "2026-01-31T-0200"          => Type: must be a date and time with an offset such as 2026-01-31T12:00:00.000Z
            createdAt => "10000-01-01T00:00:00Z"   => Type: must be a date and time with an offset such as 2026-01-31T12:00:00.000Z
            createdAt => "-000000-01-01T00:00:00Z" => Type: must be a date and time with an offset such as 2026-01-31T12:00:00.000Z
            createdAt => "-0043-03-15T00:00:00Z"   => Type: must be a date and time with an offset such as 2026-01-31T12:00:00.000Z
            createdAt => "Infinity"                => Type: must be a date and time with an offset such as 2026-01-31T12:00:00.000Z
            birthday  => "10000-01-01"             => Type: must be a date such as 2026-01-31
            createdAt => 1769860800000             => Type: must be a date and time with an offset such as 2026-01-31T12:00:00.000Z, not a number
            """)
    void aValueOfAnotherTypeIsRefused(String field, String json, String expected) {
        assertThat(Reads.where("{\"" + field + "\": " + json + "}")).isEqualTo("where." + field + " " + expected);
    }
}
