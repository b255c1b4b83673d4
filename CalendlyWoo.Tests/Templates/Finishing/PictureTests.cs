using CalendlyWoo.Core.Mail;
using CalendlyWoo.Core.Templates.Finishing.Pictures;

namespace CalendlyWoo.Tests.Templates.Finishing;

public sealed class PictureTests
{
    private static readonly MailAttachment Logo = new("logo.png", "image/png", new byte[] { 1 });
    private static readonly MailAttachment Map = new("map.jpg", "image/jpeg", new byte[] { 2 });

    [Theory]
    [InlineData("<img src=\"cid:logo.png\">", "logo.png")]
    [InlineData("<img src=cid:map.jpg><img src='CID:logo.png'><img src=cid:map.jpg>", "map.jpg logo.png")]
    [InlineData("<td background=\"cid:map.jpg\" style=\"background:url(cid:logo.png)\">", "map.jpg logo.png")]
    [InlineData("<p>cid:other.png cid:</p>", "")]
    public void Used_Html_TakesThePicturesThatItNames(string html, string expected)
    {
        var used = InlinePictures.Used(html, [Logo, Map]);

        Assert.Equal(expected, string.Join(' ', used.Select(picture => picture.FileName)));
        Assert.All(used, picture => Assert.Equal(picture.FileName, picture.ContentId));
    }

    [Theory]
    [InlineData("<img src=\"cid:logo.png\" alt=\"Atelier\">", "")]
    [InlineData("<img src=\"cid:{{ x }}.png\" alt=\"\">", "")]
    [InlineData("<img src=\"cid:gone.png\" alt=\"\">", "picture.missing")]
    [InlineData("<img src=\"https://x.example/a.png\">", "picture.no-alt")]
    [InlineData("<img src=\"data:image/png;base64,AAAA\" alt=\"\">", "picture.data")]
    [InlineData("<td background=\"cid:gone.png\">", "picture.missing")]
    public void Check_Source_NamesWhatIsWrong(string html, string codes) =>
        Assert.Equal(codes, string.Join(' ', PictureCheck.CheckSource(html, ["logo.png"]).Select(found => found.Code)));

    [Fact]
    public void Check_NearlyRightName_IsSuggested() =>
        Assert.EndsWith("Did you mean logo.png?", Assert.Single(PictureCheck.CheckRendered("<img src=cid:Logo.PNG alt=''>", ["logo.png"])).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("Été à Paris.PNG", "ete-a-paris.png")]
    [InlineData("C:\\x\\logo (2).jpg", "logo-2.jpg")]
    [InlineData("王.png", "png")]
    [InlineData("", "picture")]
    public void Name_From_IsSafeInHtmlAndHeaders(string fileName, string expected) => Assert.Equal(expected, PictureName.From(fileName));
}
