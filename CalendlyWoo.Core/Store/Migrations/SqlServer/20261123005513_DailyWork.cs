using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CalendlyWoo.Core.Store.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class DailyWork : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Bookings_StoredAt",
                table: "Bookings");

            migrationBuilder.DropIndex(
                name: "IX_Activities_At",
                table: "Activities");

            migrationBuilder.AddColumn<string>(
                name: "BounceText",
                table: "OutgoingMails",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "BouncedAt",
                table: "OutgoingMails",
                type: "datetimeoffset",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CopyTo",
                table: "OutgoingMails",
                type: "nvarchar(320)",
                maxLength: 320,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CorrectedAddress",
                table: "Notifications",
                type: "nvarchar(320)",
                maxLength: 320,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DismissReason",
                table: "Notifications",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DismissedBy",
                table: "Notifications",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "HeldDueAt",
                table: "Notifications",
                type: "datetimeoffset",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "PinnedVersionId",
                table: "Notifications",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RequestedBy",
                table: "Notifications",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ResendOf",
                table: "Notifications",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Stamp",
                table: "Notifications",
                type: "uniqueidentifier",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<string>(
                name: "Candidates",
                table: "Cases",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "CloseReason",
                table: "Cases",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ClosedBy",
                table: "Cases",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "SnoozedUntil",
                table: "Cases",
                type: "datetimeoffset",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AssignedBy",
                table: "Bookings",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "AssignedOrderId",
                table: "Bookings",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "ErasedAt",
                table: "Bookings",
                type: "datetimeoffset",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Category",
                table: "Activities",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "AlertMessages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Way = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Subject = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Text = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Json = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    DueAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    SentAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    GaveUpAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Problem = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    LeaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    LeaseUntil = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AlertMessages", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Alerts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Key = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    OpenKey = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    Kind = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Text = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Path = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    OpenedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    ResolvedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    ToldAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    ToldResolvedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Alerts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "BulkItems",
                columns: table => new
                {
                    RunId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    TargetId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Outcome = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Remark = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Detail = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BulkItems", x => new { x.RunId, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "BulkRuns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    StartedBy = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    StartedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    FinishedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    State = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Total = table.Column<int>(type: "int", nullable: false),
                    Done = table.Column<int>(type: "int", nullable: false),
                    Wish = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Remark = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    LeaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    LeaseUntil = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BulkRuns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CustomerAliases",
                columns: table => new
                {
                    BookingEmailKey = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    OrderEmail = table.Column<string>(type: "nvarchar(320)", maxLength: 320, nullable: false),
                    RememberedBy = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    RememberedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CustomerAliases", x => x.BookingEmailKey);
                });

            migrationBuilder.CreateTable(
                name: "ErasedPeople",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    ErasedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    ErasedBy = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ErasedPeople", x => x.Hash);
                });

            migrationBuilder.CreateTable(
                name: "IndexedOrders",
                columns: table => new
                {
                    OrderId = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Email = table.Column<string>(type: "nvarchar(320)", maxLength: 320, nullable: false),
                    EmailKey = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    NameKey = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    LastNameKey = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Status = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false),
                    Currency = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    Total = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    PaidAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    ModifiedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Lines = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IndexedOrders", x => x.OrderId);
                });

            migrationBuilder.CreateTable(
                name: "LogSegments",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    From = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Until = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Lines = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LogSegments", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "LogWords",
                columns: table => new
                {
                    Word = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Segment = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LogWords", x => new { x.Word, x.Segment });
                });

            migrationBuilder.CreateTable(
                name: "MailPauses",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Since = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    By = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    Stamp = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailPauses", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MatchSheets",
                columns: table => new
                {
                    BookingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Verdict = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Candidates = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MatchSheets", x => x.BookingId);
                });

            migrationBuilder.CreateTable(
                name: "OrderSweeps",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    ModifiedUntil = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    LastAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Since = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    StartedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    NextPage = table.Column<int>(type: "int", nullable: false),
                    Newest = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    ListsEverything = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrderSweeps", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SavedViews",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Page = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Query = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedViews", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_OutgoingMails_EnvelopeTo",
                table: "OutgoingMails",
                column: "EnvelopeTo");

            migrationBuilder.CreateIndex(
                name: "IX_OutgoingMails_TakenAt",
                table: "OutgoingMails",
                column: "TakenAt");

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_CreatedAt_Id",
                table: "Notifications",
                columns: new[] { "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_Kind_CreatedAt_Id",
                table: "Notifications",
                columns: new[] { "Kind", "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_State_CreatedAt_Id",
                table: "Notifications",
                columns: new[] { "State", "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_NotificationId",
                table: "Cases",
                column: "NotificationId");

            migrationBuilder.CreateIndex(
                name: "IX_Bookings_ServiceId_StartsAt_Id",
                table: "Bookings",
                columns: new[] { "ServiceId", "StartsAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Bookings_StartsAt_Id",
                table: "Bookings",
                columns: new[] { "StartsAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Bookings_Status_StartsAt_Id",
                table: "Bookings",
                columns: new[] { "Status", "StartsAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Bookings_StoredAt_Id",
                table: "Bookings",
                columns: new[] { "StoredAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Activities_Actor_At_Id",
                table: "Activities",
                columns: new[] { "Actor", "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Activities_At_Id",
                table: "Activities",
                columns: new[] { "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Activities_DeliveryId",
                table: "Activities",
                column: "DeliveryId",
                filter: "\"DeliveryId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Activities_Kind_At_Id",
                table: "Activities",
                columns: new[] { "Kind", "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Activities_Level_At_Id",
                table: "Activities",
                columns: new[] { "Level", "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_AlertMessages_CreatedAt",
                table: "AlertMessages",
                column: "CreatedAt");

            migrationBuilder.CreateIndex(
                name: "IX_AlertMessages_SentAt_DueAt",
                table: "AlertMessages",
                columns: new[] { "SentAt", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Alerts_OpenedAt",
                table: "Alerts",
                column: "OpenedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Alerts_OpenKey",
                table: "Alerts",
                column: "OpenKey",
                unique: true,
                filter: "[OpenKey] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_BulkItems_RunId_Outcome_Number",
                table: "BulkItems",
                columns: new[] { "RunId", "Outcome", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_BulkRuns_State_StartedAt",
                table: "BulkRuns",
                columns: new[] { "State", "StartedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_IndexedOrders_EmailKey",
                table: "IndexedOrders",
                column: "EmailKey");

            migrationBuilder.CreateIndex(
                name: "IX_IndexedOrders_LastNameKey",
                table: "IndexedOrders",
                column: "LastNameKey");

            migrationBuilder.CreateIndex(
                name: "IX_IndexedOrders_NameKey",
                table: "IndexedOrders",
                column: "NameKey");

            migrationBuilder.CreateIndex(
                name: "IX_IndexedOrders_Number",
                table: "IndexedOrders",
                column: "Number");

            migrationBuilder.CreateIndex(
                name: "IX_LogSegments_Until",
                table: "LogSegments",
                column: "Until");

            migrationBuilder.CreateIndex(
                name: "IX_LogWords_Segment",
                table: "LogWords",
                column: "Segment");

            migrationBuilder.CreateIndex(
                name: "IX_SavedViews_PersonId_Page_Name",
                table: "SavedViews",
                columns: new[] { "PersonId", "Page", "Name" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AlertMessages");

            migrationBuilder.DropTable(
                name: "Alerts");

            migrationBuilder.DropTable(
                name: "BulkItems");

            migrationBuilder.DropTable(
                name: "BulkRuns");

            migrationBuilder.DropTable(
                name: "CustomerAliases");

            migrationBuilder.DropTable(
                name: "ErasedPeople");

            migrationBuilder.DropTable(
                name: "IndexedOrders");

            migrationBuilder.DropTable(
                name: "LogSegments");

            migrationBuilder.DropTable(
                name: "LogWords");

            migrationBuilder.DropTable(
                name: "MailPauses");

            migrationBuilder.DropTable(
                name: "MatchSheets");

            migrationBuilder.DropTable(
                name: "OrderSweeps");

            migrationBuilder.DropTable(
                name: "SavedViews");

            migrationBuilder.DropIndex(
                name: "IX_OutgoingMails_EnvelopeTo",
                table: "OutgoingMails");

            migrationBuilder.DropIndex(
                name: "IX_OutgoingMails_TakenAt",
                table: "OutgoingMails");

            migrationBuilder.DropIndex(
                name: "IX_Notifications_CreatedAt_Id",
                table: "Notifications");

            migrationBuilder.DropIndex(
                name: "IX_Notifications_Kind_CreatedAt_Id",
                table: "Notifications");

            migrationBuilder.DropIndex(
                name: "IX_Notifications_State_CreatedAt_Id",
                table: "Notifications");

            migrationBuilder.DropIndex(
                name: "IX_Cases_NotificationId",
                table: "Cases");

            migrationBuilder.DropIndex(
                name: "IX_Bookings_ServiceId_StartsAt_Id",
                table: "Bookings");

            migrationBuilder.DropIndex(
                name: "IX_Bookings_StartsAt_Id",
                table: "Bookings");

            migrationBuilder.DropIndex(
                name: "IX_Bookings_Status_StartsAt_Id",
                table: "Bookings");

            migrationBuilder.DropIndex(
                name: "IX_Bookings_StoredAt_Id",
                table: "Bookings");

            migrationBuilder.DropIndex(
                name: "IX_Activities_Actor_At_Id",
                table: "Activities");

            migrationBuilder.DropIndex(
                name: "IX_Activities_At_Id",
                table: "Activities");

            migrationBuilder.DropIndex(
                name: "IX_Activities_DeliveryId",
                table: "Activities");

            migrationBuilder.DropIndex(
                name: "IX_Activities_Kind_At_Id",
                table: "Activities");

            migrationBuilder.DropIndex(
                name: "IX_Activities_Level_At_Id",
                table: "Activities");

            migrationBuilder.DropColumn(
                name: "BounceText",
                table: "OutgoingMails");

            migrationBuilder.DropColumn(
                name: "BouncedAt",
                table: "OutgoingMails");

            migrationBuilder.DropColumn(
                name: "CopyTo",
                table: "OutgoingMails");

            migrationBuilder.DropColumn(
                name: "CorrectedAddress",
                table: "Notifications");

            migrationBuilder.DropColumn(
                name: "DismissReason",
                table: "Notifications");

            migrationBuilder.DropColumn(
                name: "DismissedBy",
                table: "Notifications");

            migrationBuilder.DropColumn(
                name: "HeldDueAt",
                table: "Notifications");

            migrationBuilder.DropColumn(
                name: "PinnedVersionId",
                table: "Notifications");

            migrationBuilder.DropColumn(
                name: "RequestedBy",
                table: "Notifications");

            migrationBuilder.DropColumn(
                name: "ResendOf",
                table: "Notifications");

            migrationBuilder.DropColumn(
                name: "Stamp",
                table: "Notifications");

            migrationBuilder.DropColumn(
                name: "Candidates",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "CloseReason",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "ClosedBy",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "SnoozedUntil",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "AssignedBy",
                table: "Bookings");

            migrationBuilder.DropColumn(
                name: "AssignedOrderId",
                table: "Bookings");

            migrationBuilder.DropColumn(
                name: "ErasedAt",
                table: "Bookings");

            migrationBuilder.DropColumn(
                name: "Category",
                table: "Activities");

            migrationBuilder.CreateIndex(
                name: "IX_Bookings_StoredAt",
                table: "Bookings",
                column: "StoredAt");

            migrationBuilder.CreateIndex(
                name: "IX_Activities_At",
                table: "Activities",
                column: "At");
        }
    }
}
