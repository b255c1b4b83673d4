using CalendlyWoo.Core.People;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;

namespace CalendlyWoo.Web.SignIn;

/// <summary>The doors that are no pages. Each takes a form's token.</summary>
internal static class SignInEndpoints
{
    public static void MapSignIn(this WebApplication app)
    {
        app.MapPost("/sign-out", LeaveAsync).AddEndpointFilter<FormToken>().AllowAnonymous();
        var passkey = app.MapGroup("/sign-in/passkey").AllowAnonymous().RequireRateLimiting(SignInRegistration.Limit).AddEndpointFilter<FormToken>();
        passkey.MapPost("/options", OptionsAsync);
        passkey.MapPost("", EnterAsync);
    }

    private static async Task<IResult> LeaveAsync(SignInManager<AppUser> signIn)
    {
        await signIn.SignOutAsync();
        return Results.LocalRedirect("/sign-in?why=left");
    }

    private static async Task<IResult> OptionsAsync(SignInManager<AppUser> signIn) =>
        Results.Text(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json");

    private static async Task<IResult> EnterAsync(HttpContext context, PasswordDoor door)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var back = ReturnPath.Or(form["returnUrl"]);
        return await door.EnterPasskeyAsync(form["credential"].ToString()) == Entrance.Open
            ? Results.LocalRedirect(back)
            : Results.LocalRedirect($"/sign-in?why=passkey&returnUrl={Uri.EscapeDataString(back)}");
    }
}

/// <summary>Refuses what was not sent by a form of ours.</summary>
internal sealed class FormToken(IAntiforgery antiforgery) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        await antiforgery.IsRequestValidAsync(context.HttpContext)
            ? await next(context)
            : Results.Text(T("This page was open for too long. Go back, load it again, and try once more."), statusCode: StatusCodes.Status400BadRequest);
}
