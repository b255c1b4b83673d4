using System.Text;
using CalendlyWoo.Core.Care.Bounces;
using CalendlyWoo.Web.Components.Words;
using CalendlyWoo.Web.SignIn;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Forms;

namespace CalendlyWoo.Web.Components.Care;

/// <summary>Takes a report that a mail could not be delivered.</summary>
public partial class BouncePage
{
    /// <summary>What the browser sends in one message must stay under 32 KB; a letter may take three octets.</summary>
    private const int LongestText = 9000;

    private const long LargestFile = 30 * 1024 * 1024;
    private string _text = "";
    private string? _problem;
    private BounceResult? _result;
    private bool _isBusy;

    [Inject]
    public required BounceDesk Desk { get; init; }

    [CascadingParameter]
    public Task<AuthenticationState>? Authentication { get; set; }

    private static Tone ToneOf(BounceVerdict verdict) => verdict switch
    {
        BounceVerdict.Marked or BounceVerdict.AlreadyMarked => Tone.Good,
        BounceVerdict.NotFound or BounceVerdict.NotAReport => Tone.Waiting,
        _ => Tone.Quiet,
    };

    private Task ReadTextAsync() => HandInAsync(() => Task.FromResult(Encoding.UTF8.GetBytes(_text)));

    private Task ReadFileAsync(InputFileChangeEventArgs change) => HandInAsync(() => ReadAsync(change.File));

    /// <summary>Only the beginning of a large file is fetched: the report comes first, the returned mail last.</summary>
    private static async Task<byte[]> ReadAsync(IBrowserFile file)
    {
        var content = new byte[Math.Min(file.Size, BounceDesk.MostOctets)];
        await using var stream = file.OpenReadStream(LargestFile);
        var read = await stream.ReadAtLeastAsync(content, content.Length, throwOnEndOfStream: false);
        return content[..read];
    }

    private async Task HandInAsync(Func<Task<byte[]>> read)
    {
        (_isBusy, _problem, _result) = (true, null, null);
        try
        {
            var actor = Authentication is null ? "the owner" : Person.Of(await Authentication).Name;
            _result = await Desk.HandInAsync(await read(), actor, CancellationToken.None);
            if (_result.Verdict is BounceVerdict.Marked or BounceVerdict.AlreadyMarked) _text = "";
        }
        catch (IOException)
        {
            _problem = T("The file did not arrive whole, or is larger than a mail can be. Choose it again, or paste the report.");
        }
        catch (System.Data.Common.DbException)
        {
            _problem = T("The database does not answer at the moment, so nothing was changed. Try again in a minute.");
        }
        finally
        {
            _isBusy = false;
        }
    }
}
