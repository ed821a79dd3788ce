// Warns two minutes before somebody is signed out for not clicking, and lets them stay.
const dialog = document.getElementById("time-out");
if (dialog && dialog.showModal) {
  const wait = Math.max(1, Number(dialog.dataset.minutes) - 2) * 60000;
  const stay = dialog.querySelector("[data-stay]");
  let timer = setTimeout(() => dialog.showModal(), wait);
  stay.addEventListener("click", async () => {
    const answer = await fetch(stay.dataset.stay, { credentials: "same-origin", redirect: "manual" });
    if (!answer.ok) {
      location.reload();
      return;
    }
    dialog.close();
    clearTimeout(timer);
    timer = setTimeout(() => dialog.showModal(), wait);
  });
}
