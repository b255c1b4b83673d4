using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.People;
using Microsoft.AspNetCore.Identity;

namespace CalendlyWoo.Web.SignIn;

/// <summary>What a person does with her own account and what her cookie has to follow: an open page cannot set cookies, so these are forms.</summary>
internal static class AccountEndpoints
{
    public static void MapAccount(this WebApplication app)
    {
        var account = app.MapGroup("/account").RequireAuthorization(Access.Viewer).RequireRateLimiting(SignInRegistration.Limit).AddEndpointFilter<FormToken>();
        account.MapPost("/name", RenameAsync);
        account.MapPost("/password", ChangePasswordAsync);
        account.MapPost("/sign-out-everywhere", LeaveEverywhereAsync);
        account.MapPost("/passkeys/options", OptionsAsync);
        account.MapPost("/passkeys", AddPasskeyAsync);
    }

    private static Task<IResult> RenameAsync(HttpContext context, AccountTools tools) =>
        tools.DoAsync(context, "name", (person, form) => tools.Desk.RenameAsync(person, form["name"]));

    private static Task<IResult> ChangePasswordAsync(HttpContext context, AccountTools tools) =>
        tools.DoAsync(context, "password", (person, form) => tools.Desk.ChangePasswordAsync(person, form["present"], form["wanted"]));

    private static async Task<IResult> LeaveEverywhereAsync(HttpContext context, AccountTools tools)
    {
        if (await tools.Users.GetUserAsync(context.User) is { } person) await tools.Desk.SignOutEverywhereAsync(person);
        await tools.SignIn.SignOutAsync();
        return Results.LocalRedirect("/sign-in?why=everywhere");
    }

    private static async Task<IResult> OptionsAsync(HttpContext context, AccountTools tools) =>
        await tools.Users.GetUserAsync(context.User) is { } person
            ? Results.Text(
                await tools.SignIn.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity { Id = person.Id.ToString(), Name = person.Email!, DisplayName = person.Name }),
                "application/json")
            : Results.NotFound();

    private static Task<IResult> AddPasskeyAsync(HttpContext context, AccountTools tools) => tools.DoAsync(context, "passkey", async (person, form) =>
    {
        var made = await PasskeyCeremony.TryAsync(() => tools.SignIn.PerformPasskeyAttestationAsync(form["credential"].ToString()));
        return made is { Succeeded: true }
            ? await tools.Desk.AddPasskeyAsync(person, made.Passkey, form["name"])
            : new Failure(FailureCategory.NeedsOwner, "people.passkey-refused", T("The passkey was not added. Try again."));
    });
}

/// <summary>What the forms of the account work with.</summary>
internal sealed record AccountTools(UserManager<AppUser> Users, SignInManager<AppUser> SignIn, AccountDesk Desk)
{
    /// <summary>Does it and goes back to the page, which tells how it ended by a word in its address.</summary>
    public async Task<IResult> DoAsync(HttpContext context, string what, Func<AppUser, IFormCollection, Task<Failure?>> act)
    {
        if (await Users.GetUserAsync(context.User) is not { } person) return Results.LocalRedirect("/account");
        if (await act(person, await context.Request.ReadFormAsync(context.RequestAborted)) is { } failure)
            return Results.LocalRedirect($"/account?problem={failure.Code}");
        await SignIn.RefreshSignInAsync(person);
        return Results.LocalRedirect($"/account?done={what}");
    }
}

/// <summary>Runs a step of a passkey's ceremony; one that was not begun, or is over, is refused like a wrong one.</summary>
internal static class PasskeyCeremony
{
    public static async Task<T?> TryAsync<T>(Func<Task<T>> step)
        where T : class
    {
        try
        {
            return await step();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
