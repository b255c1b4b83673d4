using System.Text;

namespace CalendlyWoo.Tests.SignIn;

public sealed class TotpTests
{
    // RFC 6238 appendix B.
    [Theory]
    [InlineData(59, "94287082")]
    [InlineData(1111111109, "07081804")]
    [InlineData(20000000000, "65353130")]
    public void Code_VectorsOfTheRfc_AreMet(long seconds, string expected) =>
        Assert.Equal(expected, Totp.Code(Encoding.ASCII.GetBytes("12345678901234567890"), seconds / 30, 8));
}
